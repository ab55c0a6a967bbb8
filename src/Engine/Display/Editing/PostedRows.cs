namespace OrchardCore.DisplayManagement.Editing;

/// <summary>A list in one value of a form: a JSON array, as Orchard's scripts write it, or a line each: one | other.</summary>
internal static class PostedRows
{
    public static bool TryRead<T>(string? text, Func<string[], T> row, out T[] read)
    {
        try
        {
            read = text?.TrimStart() is ['[', ..]
                ? JsonSerializer.Deserialize<T[]>(text, JsonSerializerOptions.Web)!
                : [.. Lines(text).Select(line => row(line.Split('|', 2, StringSplitOptions.TrimEntries)))];
            return true;
        }
        catch (JsonException)
        {
            read = [];
            return false;
        }
    }

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
