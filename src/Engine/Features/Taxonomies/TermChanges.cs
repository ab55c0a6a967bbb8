namespace OrchardCore.Taxonomies;

/// <summary>What an editor asks of a tree of terms: other names, fewer terms, new ones below a term.</summary>
internal sealed class TermChanges
{
    public string? TermContentType { get; set; }
    public Dictionary<string, string?>? Names { get; set; }
    public string[]? Removed { get; set; }

    /// <summary>One new term a line.</summary>
    public string? Added { get; set; }
    public string? Under { get; set; }

    public async Task ApplyAsync(TaxonomyPart part, IContentManager content)
    {
        var tree = new JsonArray([.. part.Terms.Select(term => JsonSerializer.SerializeToNode(term, JOptions.Default))]);
        Change(tree);

        var place = string.IsNullOrEmpty(Under) ? tree : Below(tree, Under) ?? tree;
        var lines = (Added ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var name in lines)
        {
            var term = await content.NewAsync(part.TermContentType!);
            Name(term, name);
            term.Alter<TermPart>(it => it.TaxonomyContentItemId = part.ContentItem.ContentItemId);
            place.Add(JsonSerializer.SerializeToNode(term, JOptions.Default));
        }

        part.Terms = tree.Deserialize<List<ContentItem>>(JOptions.Default)!;
    }

    private void Change(JsonArray terms)
    {
        for (var i = terms.Count - 1; i >= 0; i--)
        {
            if (terms[i] is not JsonObject json || json.Deserialize<ContentItem>(JOptions.Default) is not { } term)
                continue;

            if (Removed?.Contains(term.ContentItemId) == true)
            {
                terms.RemoveAt(i);
                continue;
            }

            if (json[Terms.Key] is JsonArray deeper)
                Change(deeper);

            if (Names?.GetValueOrDefault(term.ContentItemId)?.Trim() is { Length: > 0 } name && name != term.DisplayText)
            {
                json[nameof(ContentItem.DisplayText)] = name;
                if (json[nameof(TitlePart)] is JsonObject title)
                    title[nameof(TitlePart.Title)] = name;
            }
        }
    }

    private static JsonArray? Below(JsonArray terms, string id)
    {
        foreach (var term in terms.OfType<JsonObject>())
        {
            if (term[nameof(ContentItem.ContentItemId)]?.ToString() == id)
            {
                if (term[Terms.Key] is not JsonArray)
                    term[Terms.Key] = new JsonArray();

                return term[Terms.Key]!.AsArray();
            }

            if (term[Terms.Key] is JsonArray deeper && Below(deeper, id) is { } found)
                return found;
        }

        return null;
    }

    private static void Name(ContentItem term, string name)
    {
        term.DisplayText = name;
        term.Alter<TitlePart>(title => title.Title = name);
    }
}
