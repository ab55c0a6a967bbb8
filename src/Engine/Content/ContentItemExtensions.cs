namespace OrchardCore.ContentManagement;

/// <summary>Reads, creates, changes and removes the parts of a content item.</summary>
public static class ContentItemExtensions
{
    [Obsolete("Use TryGet<TPart>() or GetOrCreate<TPart>() instead.")]
    public static TPart? As<TPart>(this ContentItem contentItem) where TPart : ContentPart =>
        contentItem.Get<TPart>(typeof(TPart).Name);

    public static bool TryGet<TPart>(this ContentItem contentItem, [NotNullWhen(true)] out TPart? part)
        where TPart : ContentPart =>
        contentItem.TryGet(typeof(TPart).Name, out part);

    public static bool TryGet<TPart>(
        this ContentItem contentItem, string name, [NotNullWhen(true)] out TPart? part)
        where TPart : ContentPart =>
        (part = contentItem.Get<TPart>(name)) is not null;

    public static bool TryGet(
        this ContentItem contentItem, Type contentElementType, string name, [NotNullWhen(true)] out ContentElement? part) =>
        (part = contentItem.Get(contentElementType, name)) is not null;

    public static TPart GetOrCreate<TPart>(this ContentItem contentItem) where TPart : ContentPart, new() =>
        contentItem.GetOrCreate<TPart>(typeof(TPart).Name);

    public static ContentItem Weld<TPart>(this ContentItem contentItem, TPart part) where TPart : ContentPart
    {
        contentItem.Weld(part.GetType().Name, part);
        return contentItem;
    }

    public static ContentItem Apply<TPart>(this ContentItem contentItem, TPart part) where TPart : ContentPart
    {
        contentItem.Apply(part.GetType().Name, part);
        return contentItem;
    }

    public static ContentItem Alter<TPart>(this ContentItem contentItem, Action<TPart> action)
        where TPart : ContentPart, new()
    {
        contentItem.Alter(typeof(TPart).Name, action);
        return contentItem;
    }

    public static async Task<ContentItem> AlterAsync<TPart>(
        this ContentItem contentItem, Func<TPart, Task> action)
        where TPart : ContentPart, new()
    {
        await contentItem.AlterAsync(typeof(TPart).Name, action);
        return contentItem;
    }

    public static void Remove<TPart>(this ContentItem contentItem) where TPart : ContentPart, new() =>
        contentItem.Remove(typeof(TPart).Name);

    /// <summary>Merges parts, and the item's text, owner and author; never its identity or its state.</summary>
    public static ContentItem Merge(
        this ContentItem contentItem, object properties, JsonMergeSettings? settings = null)
    {
        ElementWriter.Flush(contentItem);
        var merged = JObject.FromObject(properties)!.DeepClone().AsObject();

        if (merged[nameof(ContentItem.DisplayText)] is { } text) contentItem.DisplayText = text.Value<string>();
        if (merged[nameof(ContentItem.Owner)] is { } owner) contentItem.Owner = owner.Value<string>();
        if (merged[nameof(ContentItem.Author)] is { } author) contentItem.Author = author.Value<string>();

        merged.Remove(nameof(ContentItem.Id));
        foreach (var name in ContentItem.OwnNames)
            merged.Remove(name);

        contentItem.Data.Merge(merged, settings);
        contentItem.Elements.Clear();
        return contentItem;
    }

    /// <summary>A copy that shares nothing with the original, and isn't stored.</summary>
    public static ContentItem Clone(this ContentItem contentItem)
    {
        ContentItem copy;
        if (contentItem.Source is not null && !ElementWriter.IsChanged(contentItem))
            copy = contentItem.Fresh();
        else
        {
            ElementWriter.Flush(contentItem);
            copy = contentItem.Copy();
        }

        copy.Id = 0;
        return copy;
    }
}
