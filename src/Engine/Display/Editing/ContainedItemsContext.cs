namespace OrchardCore.ContentManagement.Editing;

/// <summary>Which items are edited, and what may be added to them.</summary>
internal sealed class ContainedItemsContext(
    string prefix, List<ContentItem> items, IReadOnlyList<ContentTypeDefinition> types, IUpdateModel updater)
{
    public string Prefix { get; } = prefix;
    public List<ContentItem> Items { get; } = items;
    public IReadOnlyList<ContentTypeDefinition> Types { get; } = types;
    public IUpdateModel Updater { get; } = updater;
    public bool IsUpdate { get; init; }

    /// <summary>What is done to an item that was added.</summary>
    public Action<ContentItem>? Added { get; init; }

    /// <summary>The items below an item, for a tree.</summary>
    public Func<ContainedItemCard, ContainedItemsContext?>? Nested { get; init; }

    /// <summary>What is done once the items are updated.</summary>
    public Action? Done { get; init; }

    public bool HasErrors(string prefix) => Updater.ModelState.Any(entry =>
        entry.Value is { Errors.Count: > 0 } &&
        entry.Key.StartsWith(prefix, StringComparison.Ordinal) &&
        entry.Key.Length > prefix.Length && entry.Key[prefix.Length] == '.');
}

/// <summary>One item in the editor of contained items; one of a type that isn't defined is kept and can be moved.</summary>
internal sealed class ContainedItemCard(ContentItem item, string prefix, ContentTypeDefinition? definition)
{
    public ContentItem Item { get; } = item;
    public string Prefix { get; } = prefix;
    public ContentTypeDefinition? Definition { get; } = definition;
    public bool IsKnown => Definition is not null;
    public string? Title { get; set; }
    public bool IsOpen { get; set; }
    public IShape? Editor { get; set; }
    public IShape? Nested { get; set; }
}

/// <summary>The editor of contained items, as its template sees it.</summary>
internal sealed class ContainedItemsShape(ContainedItemsContext context, List<ContainedItemCard> cards)
    : ShapeViewModel("ContainedItems")
{
    public ContainedItemsContext Context { get; } = context;
    public List<ContainedItemCard> Cards { get; } = cards;
}
