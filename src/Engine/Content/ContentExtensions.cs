namespace OrchardCore.ContentManagement;

/// <summary>Reads, creates, changes and removes the typed children of a content element.</summary>
public static class ContentExtensions
{
    public const string WeldedPartSettingsName = "@WeldedPartSettings";

    public static TElement? Get<TElement>(this ContentElement contentElement, string name)
        where TElement : ContentElement =>
        contentElement.Get(typeof(TElement), name) as TElement;

    public static ContentElement? Get(this ContentElement contentElement, Type contentElementType, string name)
    {
        ContentElement? known = null;

        if (contentElement.HasElements && contentElement.Elements.TryGetValue(name, out known) &&
            contentElementType.IsInstanceOfType(known))
            return known;

        ContentElement? element;
        try
        {
            element = contentElement.Source is { } source
                ? contentElement.Read(contentElementType, name, source.Child(name))
                : contentElement.Read(contentElementType, name, contentElement.Data[name] as JsonObject);
        }
        catch (JsonException exception) when (exception is not UnreadableContentException)
        {
            throw UnreadableContentException.Of(contentElement, name, exception);
        }

        if (element is null)
            return null;

        element.ContentItem = contentElement.ContentItem;

        if (known is not null)
            element.Adopt(known);

        return contentElement.Elements[name] = element;
    }

    public static TElement GetOrCreate<TElement>(this ContentElement contentElement, string name)
        where TElement : ContentElement, new()
    {
        if (contentElement.Get<TElement>(name) is { } existing)
            return existing;

        var created = new TElement { ContentItem = contentElement.ContentItem };
        contentElement.Data[name] = created.Data;
        contentElement.Elements[name] = created;
        return created;
    }

    public static bool Has<TElement>(this ContentElement contentElement) where TElement : ContentElement =>
        contentElement.Has(typeof(TElement).Name);

    /// <summary>The children of type <typeparamref name="TElement"/>, whatever their names.</summary>
    public static IEnumerable<TElement> OfType<TElement>(this ContentElement contentElement)
        where TElement : ContentElement
    {
        if (contentElement is ContentItem item)
            item.ReadParts(typeof(TElement));

        return Enumerable.OfType<TElement>(contentElement.Elements.Values).ToArray();
    }

    /// <summary>Adds a part named like its type, unless there is one.</summary>
    public static ContentElement Weld<TElement>(this ContentElement contentElement, object? settings = null)
        where TElement : ContentElement, new()
    {
        var name = typeof(TElement).Name;

        if (!contentElement.Has(name))
            contentElement.Weld(name, new TElement());

        if (contentElement.Data[WeldedPartSettingsName] is not JsonObject welded)
            contentElement.Data[WeldedPartSettingsName] = welded = [];

        if (settings is not null)
            welded[name] = JObject.FromObject(settings)?.DeepClone();

        return contentElement;
    }

    /// <summary>Adds <paramref name="element"/> under <paramref name="name"/>, unless the name is taken.</summary>
    public static ContentElement Weld(this ContentElement contentElement, string name, ContentElement element)
    {
        if (!contentElement.Has(name))
        {
            element.Data = ElementReader.WriteWhole(element);
            contentElement.Data[name] = element.Data;
            contentElement.Own(name, element);
        }

        return contentElement;
    }

    /// <summary>Writes what <paramref name="element"/> holds now under <paramref name="name"/>.</summary>
    public static ContentElement Apply(this ContentElement contentElement, string name, ContentElement element)
    {
        if (contentElement.Data[name] is not JsonObject data)
            contentElement.Data[name] = data = ElementReader.WriteWhole(element);
        else if (ReferenceEquals(data, element.Data))
            ElementWriter.Write(element); // What was not changed stays as it is written: an enum's number, a date's offset.
        else
            data.Merge(ElementReader.WriteWhole(element), ContentBuilderSettings.JsonMergeSettings);

        element.Data = data;
        contentElement.Own(name, element);

        FieldProperties.Set(contentElement, name, element);
        return contentElement;
    }

    /// <summary>Writes everything that <paramref name="element"/> consists of over this element.</summary>
    public static ContentElement Apply(this ContentElement contentElement, ContentElement element)
    {
        ElementWriter.Flush(element);
        contentElement.Data.Merge(element.Data, ContentBuilderSettings.JsonMergeSettings);
        contentElement.Elements.Clear();
        return contentElement;
    }

    /// <summary>Writes what the part holds now to its content item.</summary>
    public static ContentPart Apply(this ContentPart contentPart)
    {
        var name = contentPart.ContentItem.Elements
            .FirstOrDefault(element => ReferenceEquals(element.Value, contentPart)).Key ?? contentPart.GetType().Name;

        contentPart.ContentItem.Apply(name, contentPart);
        return contentPart;
    }

    public static ContentElement Alter<TElement>(
        this ContentElement contentElement, string name, Action<TElement> action)
        where TElement : ContentElement, new()
    {
        var element = contentElement.GetOrCreate<TElement>(name);
        action(element);
        return contentElement.Apply(name, element);
    }

    public static async Task<ContentElement> AlterAsync<TElement>(
        this ContentElement contentElement, string name, Func<TElement, Task> action)
        where TElement : ContentElement, new()
    {
        var element = contentElement.GetOrCreate<TElement>(name);
        await action(element);
        return contentElement.Apply(name, element);
    }

    public static bool Remove(this ContentElement contentElement, string name)
    {
        contentElement.Elements.Remove(name);
        return contentElement.Data.Remove(name);
    }

    public static bool IsPublished(this IContent content) => content.ContentItem is { Published: true };

    public static bool HasDraft(this IContent content) =>
        content.ContentItem is { } item && (!item.Published || !item.Latest);

    private static ContentElement? Read(this ContentElement parent, Type type, string name, ElementSource? source)
    {
        if (source is null)
            return null;

        var element = FieldProperties.Get(parent, name, type) ?? source.Read(type);
        element.ReadFrom(source, parent);
        return element;
    }

    private static ContentElement? Read(this ContentElement parent, Type type, string name, JsonObject? data)
    {
        if (data is null)
            return null;

        var element = FieldProperties.Get(parent, name, type) ?? ElementReader.Read(type, data);
        element.Data = data;
        return element;
    }

    private static void Own(this ContentElement contentElement, string name, ContentElement element)
    {
        element.ContentItem = contentElement.ContentItem;
        contentElement.Elements[name] = element;
    }
}
