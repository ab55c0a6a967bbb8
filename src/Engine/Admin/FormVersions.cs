using Microsoft.AspNetCore.DataProtection;

namespace OrchardCore.Admin;

/// <summary>
/// What a form was made from, as it comes back with the form: a fingerprint of each member of what was stored then. Who changes a
/// member that somebody else has changed since is late; who changes another one is not.
/// </summary>
internal sealed class FormVersions(IDataProtectionProvider protection)
{
    // Fingerprints of secrets are nobody's business.
    private readonly IDataProtector _protector = protection.CreateProtector("OrchardCore.Admin.FormVersions");

    public string Of(Dictionary<string, string> stored) => _protector.Protect(JsonSerializer.Serialize(stored));

    public string Of(object stored) => Of(Read(stored));

    /// <summary>Whether the form changes what has changed since it was made. One that was made by hand says nothing of that.</summary>
    public bool IsLate(string? seen, Dictionary<string, string> stored, object changed)
    {
        if (string.IsNullOrEmpty(seen))
            return false;

        var (before, after) = (Parse(seen), Read(changed));
        return stored.Keys.Union(after.Keys).Any(member =>
            stored.GetValueOrDefault(member) != after.GetValueOrDefault(member) &&
            stored.GetValueOrDefault(member) != before?.GetValueOrDefault(member));
    }

    /// <summary>The fingerprints of an object's members, at any depth; a list is one.</summary>
    public static Dictionary<string, string> Read(object it)
    {
        var members = new Dictionary<string, string>();
        Read(JsonSerializer.SerializeToNode(it, it.GetType(), JOptions.Default), "", members);
        return members;
    }

    private static void Read(JsonNode? node, string path, Dictionary<string, string> members)
    {
        if (node is JsonObject found)
        {
            foreach (var (name, value) in found)
                Read(value, $"{path}.{name}", members);
        }
        else
            members[Print(path)] = Print(node?.ToJsonString() ?? "");
    }

    private static string Print(string text) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));

    private Dictionary<string, string>? Parse(string seen)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(_protector.Unprotect(seen));
        }
        catch (CryptographicException)
        {
            // Not from us, or from before the keys were renewed: nobody knows what its form was made from.
            return null;
        }
    }
}

/// <summary>Somebody saved while a form was open: who and when, where that is known, and where to look at it.</summary>
internal sealed record SavedMeanwhile(string Url, string? Author = null, DateTime? ModifiedUtc = null)
{
    /// <summary>Where theirs is found after it was saved over; null where it isn't kept.</summary>
    public string? VersionsUrl { get; init; }
}
