namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>Finds settings of definitions that can't be read, and says which they are.</summary>
internal static class UnreadableSettings
{
    private static readonly Lazy<ILookup<string, Type>> _known = new(() => typeof(ContentDefinition).Assembly.GetExportedTypes()
        .Where(type => type.Name.EndsWith("Settings", StringComparison.Ordinal) && type.GetConstructor([]) is not null)
        .ToLookup(type => type.Name));

    /// <summary>What is wrong with the settings of a type, part or field. What a directive says is known later.</summary>
    public static IEnumerable<string> Find(string owner, JsonObject? settings) =>
        (settings ?? []).SelectMany(one => _known.Value[one.Key].Take(1).Select(type => Problem(owner, type, one.Value))).OfType<string>();

    public static string Describe(string owner, Type type, JsonException exception) =>
        $"'{type.Name}{exception.Path?.TrimStart('$')}' of '{owner}' can't be read: {exception.Message.Split(" Path: ", 2)[0]}";

    private static string? Problem(string owner, Type type, JsonNode? settings)
    {
        try
        {
            _ = settings is JsonObject ? settings.Deserialize(type, JOptions.Default) : null;
            return null;
        }
        catch (JsonException exception)
        {
            return settings!.ToJsonString().Contains("\"[", StringComparison.Ordinal) ? null : Describe(owner, type, exception);
        }
    }
}
