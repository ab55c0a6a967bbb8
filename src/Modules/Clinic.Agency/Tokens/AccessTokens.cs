using System.Security.Cryptography;
using System.Text;
using OrchardCore.Data.Documents;

namespace Clinic.Agency.Tokens;

/// <summary>The tokens with which programs act for a user. A token itself is shown once; what is kept is its hash.</summary>
public sealed class AccessTokens : Document
{
    public List<AccessToken> Tokens { get; set; } = [];

    internal AccessToken? Find(string token, DateTime utcNow)
    {
        var hash = Hash(token);
        return Tokens.Find(known =>
            known.ExpiresUtc > utcNow &&
            CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(known.Hash), Encoding.ASCII.GetBytes(hash)));
    }

    internal static string Generate() => "clinic_" + RandomNumberGenerator.GetHexString(64, lowercase: true);

    internal static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

public sealed class AccessToken
{
    public string Id { get; set; } = "";
    public string Label { get; set; } = "";
    public string Hash { get; set; } = "";
    public string UserId { get; set; } = "";
    public string UserName { get; set; } = "";
    public DateTime CreatedUtc { get; set; }
    public DateTime ExpiresUtc { get; set; }
}
