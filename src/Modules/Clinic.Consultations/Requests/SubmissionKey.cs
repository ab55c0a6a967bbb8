using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Clinic.Consultations;

/// <summary>Tells a request that is sent again from another one by the same visitor.</summary>
internal static class SubmissionKey
{
    private const int Bytes = 16;

    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>
    /// The form's key over the answers: pressing send twice gives the same mark, going back and correcting an answer
    /// another. Only the mark is stored; without the key, which nobody keeps, it tells nothing about the answers.
    /// </summary>
    public static string Mark(string key, IReadOnlyDictionary<string, string> answers) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(key), JsonSerializer.SerializeToUtf8Bytes(answers)));

    public static bool IsValid(string? key) =>
        key?.Length == Bytes * 2 && key.All(char.IsAsciiHexDigitLower);
}
