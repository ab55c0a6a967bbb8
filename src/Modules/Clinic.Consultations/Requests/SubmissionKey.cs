using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Clinic.Consultations;

/// <summary>Tells a request that is sent again from another one by the same visitor.</summary>
internal static class SubmissionKey
{
    /// <summary>
    /// The form's antiforgery token over the answers: pressing send twice gives the same mark, going back and correcting
    /// an answer another, and so does another visitor, whose token is his own even where the page is shared. Only the
    /// mark is stored; without the token, which nobody keeps, it tells nothing about the answers.
    /// </summary>
    public static string Mark(string token, IReadOnlyDictionary<string, string> answers) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(token), JsonSerializer.SerializeToUtf8Bytes(answers)));
}
