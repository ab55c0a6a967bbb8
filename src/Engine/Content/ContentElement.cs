using System.Text.Json.Dynamic;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>A node of a content item (the item, a part, a field) over the JSON that they share.</summary>
public class ContentElement : IContent
{
    private Dictionary<string, ContentElement>? _elements;
    private JsonDynamicObject? _dynamic;

    protected ContentElement() : this([])
    {
    }

    protected ContentElement(JsonObject data) => Data = data;

    /// <summary>The JSON this element reads from, and where its welded children are written.</summary>
    internal JsonObject Data { get; set; }

    /// <summary>The children that were read or welded as typed objects, by name.</summary>
    [JsonIgnore]
    protected internal Dictionary<string, ContentElement> Elements => _elements ??= [];

    [JsonIgnore]
    public dynamic Content => _dynamic ??= Data;

    [JsonIgnore]
    public ContentItem ContentItem { get; set; } = null!;

    public bool Has(string name) => Data.ContainsKey(name);
}
