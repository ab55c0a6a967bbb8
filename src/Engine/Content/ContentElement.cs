using System.Text.Json.Dynamic;

namespace OrchardCore.ContentManagement;

/// <summary>A node of a content item (the item, a part, a field) over the JSON that they share.</summary>
public class ContentElement : IContent, IDirectlyWritten
{
    private Dictionary<string, ContentElement>? _elements;
    private JsonObject? _data;
    private ElementSource? _source;
    private ContentElement? _parent;

    protected ContentElement()
    {
    }

    protected ContentElement(JsonObject data) => _data = data;

    /// <summary>The JSON this element reads from, and where its welded children are written.</summary>
    internal JsonObject Data
    {
        get => _data ?? Write();
        set => (_data, _source) = (value, null);
    }

    /// <summary>What the element was read from, as long as nobody has asked for <see cref="Data"/>.</summary>
    internal ElementSource? Source => _source;

    /// <summary>Whether any child was read or welded as a typed object.</summary>
    internal bool HasElements => _elements is { Count: > 0 };

    /// <summary>The children that were read or welded as typed objects, by name.</summary>
    [JsonIgnore]
    protected internal Dictionary<string, ContentElement> Elements => _elements ??= [];

    [JsonIgnore]
    public dynamic Content => new JsonDynamicObject(Data) { Owner = this };

    [JsonIgnore]
    public ContentItem ContentItem { get; set; } = null!;

    public bool Has(string name) => _source?.Has(name) ?? Data.ContainsKey(name);

    void IDirectlyWritten.WrittenDirectly(JsonNode node) => ContentItem?.MarkWritten(node, false);

    void IDirectlyWritten.HandedOut(JsonNode node) => ContentItem?.MarkWritten(node, true);

    /// <summary>Takes over the children of an element that was read as another type.</summary>
    internal void Adopt(ContentElement other)
    {
        _elements = other._elements;
        foreach (var child in _elements?.Values ?? Enumerable.Empty<ContentElement>())
            child._parent = this;
    }

    internal void ReadFrom(ElementSource source, ContentElement? parent) =>
        (_data, _elements, _source, _parent) = (null, null, source, parent);

    private JsonObject Write()
    {
        if (_source is null)
            return _data = [];

        // Its place in the parent's JSON, if it still has that; and so for all below it that were read.
        _ = _parent?.Data;
        if (_source is { } source)
            Bind(source.ToJson());

        return _data!;
    }

    private void Bind(JsonObject data)
    {
        Data = data;
        foreach (var (name, child) in _elements ?? [])
        {
            if (child._source is not null && data[name] is JsonObject own)
                child.Bind(own);
        }
    }
}

public class ContentPart : ContentElement;
public class ContentField : ContentElement;

public interface IContent
{
    ContentItem ContentItem { get; }
}
