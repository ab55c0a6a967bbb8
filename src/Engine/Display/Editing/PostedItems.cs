namespace OrchardCore.ContentManagement.Editing;

/// <summary>What the editor of contained items sends, in Orchard's own names.</summary>
internal sealed class PostedItems
{
    /// <summary>Whether the form had the editor at all.</summary>
    public bool Shown { get; set; }

    /// <summary>The prefix of each item's own fields, in the order of the items.</summary>
    public string[] Prefixes { get; set; } = [];

    public string[] ContentTypes { get; set; } = [];

    /// <summary>The id of each item.</summary>
    public string[] ContentItems { get; set; } = [];

    /// <summary><c>add</c>, or <c>up</c>, <c>down</c>, <c>remove</c> and the prefix of an item.</summary>
    public string? Command { get; set; }

    public string? NewType { get; set; }

    /// <summary>Items from elsewhere may have no id: they are known by their place until they are saved.</summary>
    public static string PrefixOf(ContentItem item, int index) =>
        string.IsNullOrEmpty(item.ContentItemId) ? $"Item{index}" : $"Item-{item.ContentItemId}";

    public string? TypeAt(int index) => ContentTypes.ElementAtOrDefault(index);

    /// <summary>An id that was given to an item when it was added, and only one that can be an id.</summary>
    public string? IdAt(int index) =>
        ContentItems.ElementAtOrDefault(index) is { Length: 26 } id && id.All(char.IsAsciiLetterOrDigit) ? id : null;

    public ContentItem? Find(List<ContentItem> items, int index)
    {
        var id = ContentItems.ElementAtOrDefault(index);
        if (!string.IsNullOrEmpty(id))
            return items.Find(item => item.ContentItemId == id);

        return items.Where((item, place) =>
            string.IsNullOrEmpty(item.ContentItemId) && PrefixOf(item, place) == Prefixes[index]).FirstOrDefault();
    }
}
