namespace OrchardCore.ContentManagement;

/// <summary>Finds the content item that is contained in another one, by the path that an index keeps for it.</summary>
internal static class JsonPaths
{
    /// <summary>Follows names and positions: "BagPart.ContentItems[0]", with or without "$.".</summary>
    public static JsonNode? Select(JsonNode? node, string path)
    {
        var rest = path.AsSpan().TrimStart('$');

        while (node is not null && !rest.IsEmpty)
        {
            if (rest[0] == '.')
                rest = rest[1..];
            else if (rest[0] == '[')
            {
                var end = rest.IndexOf(']');
                if (end < 0)
                    return null;

                node = Step(node, rest[1..end]);
                rest = rest[(end + 1)..];
            }
            else
            {
                var end = rest.IndexOfAny('.', '[');
                var name = end < 0 ? rest : rest[..end];
                node = node is JsonObject json ? json[name.ToString()] : null;
                rest = rest[name.Length..];
            }
        }

        return node;
    }

    private static JsonNode? Step(JsonNode node, ReadOnlySpan<char> step) => node switch
    {
        JsonArray array => int.TryParse(step, out var index) && index >= 0 && index < array.Count ? array[index] : null,
        JsonObject json => json[step.Trim('\'').ToString()],
        _ => null,
    };
}
