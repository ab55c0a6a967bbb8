namespace OrchardCore.Taxonomies;

/// <summary>Walks the tree of a taxonomy. Deeper terms lie in the <c>Terms</c> of each term's own JSON.</summary>
internal static class Terms
{
    public const string Key = "Terms";

    public static IEnumerable<ContentItem> Below(ContentItem term) =>
        (term.Data[Key] as JsonArray ?? []).OfType<JsonObject>().Select(Read).OfType<ContentItem>();

    /// <summary>Every term, each after those above it.</summary>
    public static IEnumerable<TermEntry> All(IEnumerable<ContentItem> terms, int level = 0)
    {
        foreach (var term in terms)
        {
            var below = Below(term).ToArray();
            yield return new()
            {
                Term = term, ContentItemId = term.ContentItemId, Level = level, IsLeaf = below.Length == 0,
            };

            foreach (var deeper in All(below, level + 1))
                yield return deeper;
        }
    }

    public static IEnumerable<TermEntry> Of(ContentItem? taxonomy) =>
        taxonomy is not null && taxonomy.TryGet<TaxonomyPart>(out var part) ? All(part.Terms) : [];

    /// <summary>The term and those above it, from the term upwards.</summary>
    public static IReadOnlyList<ContentItem> Path(IEnumerable<ContentItem> terms, string contentItemId)
    {
        foreach (var term in terms)
        {
            if (term.ContentItemId == contentItemId)
                return [term];

            if (Path(Below(term), contentItemId) is { Count: > 0 } found)
                return [.. found, term];
        }

        return [];
    }

    private static ContentItem? Read(JsonObject json) => json.Deserialize<ContentItem>(JOptions.Default);
}
