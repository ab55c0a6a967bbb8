using System.Text.Json.Dynamic;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>A node of a content item (the item, a part, a field) over the JSON that they share.</summary>
public class ContentElement : IContent, IDirectlyWritten
{
    private Dictionary<string, ContentElement>? _elements;
    private JsonObject? _data;

    protected ContentElement()
    {
    }

    protected ContentElement(JsonObject data) => _data = data;

    /// <summary>The JSON this element reads from, and where its welded children are written.</summary>
    internal JsonObject Data
    {
        get => _data ??= [];
        set => _data = value;
    }

    /// <summary>Whether any child was read or welded as a typed object.</summary>
    internal bool HasElements => _elements is { Count: > 0 };

    /// <summary>The children that were read or welded as typed objects, by name.</summary>
    [JsonIgnore]
    protected internal Dictionary<string, ContentElement> Elements => _elements ??= [];

    [JsonIgnore]
    public dynamic Content => new JsonDynamicObject(Data) { Owner = this };

    [JsonIgnore]
    public ContentItem ContentItem { get; set; } = null!;

    public bool Has(string name) => Data.ContainsKey(name);

    void IDirectlyWritten.WrittenDirectly(JsonNode node) => ContentItem?.MarkWritten(node, false);

    void IDirectlyWritten.HandedOut(JsonNode node) => ContentItem?.MarkWritten(node, true);

    /// <summary>Takes over the children of an element that was read as another type.</summary>
    internal void Adopt(ContentElement other) => _elements = other._elements;
}
