using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>A piece of content: its identity, its version, and its parts as JSON.</summary>
[JsonConverter(typeof(ContentItemConverter))]
public class ContentItem : ContentElement
{
    private Dictionary<JsonNode, bool>? _written;

    public ContentItem() => ContentItem = this;

    /// <summary>The types of the item's parts by their names, once its definition is known.</summary>
    internal IReadOnlyDictionary<string, Type>? PartTypes { get; set; }

    public long Id { get; set; }

    /// <summary>26 characters, the same for every version of the item.</summary>
    public string ContentItemId { get; set; } = null!;

    /// <summary>26 characters, different for every version of the item.</summary>
    public string ContentItemVersionId { get; set; } = null!;

    public string ContentType { get; set; } = null!;

    public bool Published { get; set; }

    public bool Latest { get; set; }

    public DateTime? ModifiedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    public DateTime? CreatedUtc { get; set; }

    /// <summary>The id of the user who owns the item.</summary>
    public string? Owner { get; set; }

    /// <summary>The name of the user who last edited the item.</summary>
    public string? Author { get; set; }

    public string? DisplayText { get; set; }

    /// <summary>
    /// Whether the element's JSON was written to other than through the element: then the JSON is what counts,
    /// and typed changes are kept only if they are applied.
    /// </summary>
    internal bool IsWrittenDirectly(ContentElement element)
    {
        if (_written is null)
            return false;

        if (_written.ContainsKey(element.Data))
            return true;

        for (JsonNode? above = element.Data.Parent; above is not null; above = above.Parent)
        {
            if (_written.TryGetValue(above, out var wholly) && wholly)
                return true;
        }

        return false;
    }

    internal void MarkWritten(JsonNode node, bool wholly)
    {
        _written ??= new(ReferenceEqualityComparer.Instance);
        _written[node] = wholly || _written.GetValueOrDefault(node);

        for (var above = node.Parent; above is not null; above = above.Parent)
            _written.TryAdd(above, false);
    }

    /// <summary>Reads the parts that are of <paramref name="type"/> as typed objects.</summary>
    internal void ReadParts(Type type)
    {
        foreach (var (name, node) in Data)
        {
            if (node is null)
                continue;

            if (PartTypes is not null && PartTypes.TryGetValue(name, out var known))
            {
                if (type.IsAssignableFrom(known))
                    this.Get(known, name);
            }
            else if (name == type.Name)
                this.Get(type, name);
        }
    }

    public override string ToString() =>
        string.IsNullOrWhiteSpace(DisplayText) ? $"{ContentType} ({ContentItemId})" : DisplayText;
}
