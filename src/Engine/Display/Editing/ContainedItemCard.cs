namespace OrchardCore.ContentManagement.Editing;

/// <summary>One item in the editor of contained items.</summary>
internal sealed class ContainedItemCard(ContentItem item, string prefix, ContentTypeDefinition? definition)
{
    public ContentItem Item { get; } = item;
    public string Prefix { get; } = prefix;
    public ContentTypeDefinition? Definition { get; } = definition;

    /// <summary>Whether the type of the item is defined; an item of another type is kept and can be moved.</summary>
    public bool IsKnown => Definition is not null;

    public string? Title { get; set; }
    public bool IsOpen { get; set; }
    public IShape? Editor { get; set; }
    public IShape? Nested { get; set; }

    public Dictionary<string, object?> Describe(int index, int count) => new()
    {
        ["Prefix"] = Prefix,
        ["ContentType"] = Item.ContentType,
        ["ContentItemId"] = Item.ContentItemId,
        ["TypeName"] = Definition?.DisplayName ?? Item.ContentType,
        ["Title"] = Title,
        ["Known"] = IsKnown,
        ["Open"] = IsOpen,
        ["Editor"] = Editor,
        ["Nested"] = Nested,
        ["First"] = index == 0,
        ["Last"] = index == count - 1,
    };
}
