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

    public IShape Shape(List<ContainedItemCard> cards, IStringLocalizer S)
    {
        var shape = new Shape();
        shape.Metadata.Type = "ContainedItems";
        shape.Properties["FieldPrefix"] = Prefix;
        shape.Properties["FieldId"] = TagBuilder.CreateSanitizedId(Prefix, "_");
        shape.Properties["Cards"] = cards.Select((card, index) => card.Describe(index, cards.Count)).ToList();
        shape.Properties["Types"] = Types
            .OrderBy(type => type.DisplayName, StringComparer.CurrentCulture)
            .Select(type => new Dictionary<string, object?> { ["Name"] = type.Name, ["Text"] = type.DisplayName })
            .ToList();
        shape.Properties["Words"] = new Dictionary<string, object?>
        {
            ["Up"] = S["Move up"].Value,
            ["Down"] = S["Move down"].Value,
            ["Remove"] = S["Remove"].Value,
            ["Add"] = S["Add"].Value,
            ["New"] = S["New item"].Value,
            ["Unknown"] = S["The feature that this item belongs to isn't enabled; the item is kept as it is."].Value,
        };
        return shape;
    }
}
