namespace System.Text.Json;

internal static class JsonObjectMembers
{
    /// <summary>The member of that name, whatever the case it is written in.</summary>
    public static JsonNode? Member(this JsonObject json, string name) => json.TryGetPropertyValue(name, out var exact)
        ? exact
        : json.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
