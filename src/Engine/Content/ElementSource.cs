using System.Runtime.InteropServices;
using YesSql.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>
/// The JSON of an element as it was read. It never changes: all that read the same version of an item share it, each takes
/// from it what is asked for, and its first change is made to a copy.
/// </summary>
internal sealed class ElementSource : IParsedDocument
{
    private readonly JsonElement _json;
    private readonly bool _isItem;
    private readonly Lazy<Dictionary<string, ElementSource>> _children;
    private volatile Prototype[] _prototypes = [];
    private ContentItem? _item;
    private Completed? _completed;

    private ElementSource(JsonElement json, bool isItem)
    {
        (_json, _isItem) = (json, isItem);
        _children = new(ReadChildren);
    }

    /// <summary>The content item that the reader stands before, with a copy of its text.</summary>
    public static ElementSource OfItem(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.StartObject
        ? new(JsonElement.ParseValue(ref reader), isItem: true)
        : throw new JsonException("A content item is written as a JSON object.");

    public ReadOnlySpan<byte> Utf8 => JsonMarshal.GetRawUtf8Value(_json);

    Type IParsedDocument.Type => typeof(ContentItem);

    /// <summary>The names of the children that are objects, which parts and fields are.</summary>
    public IEnumerable<string> Names => _children.Value.Keys;

    public bool Has(string name) => !IsOwn(name) && _json.TryGetProperty(name, out _);
    public ElementSource? Child(string name) => _children.Value.GetValueOrDefault(name);

    /// <summary>The JSON, to be written to.</summary>
    public JsonObject ToJson()
    {
        if (!_isItem)
            return JsonObject.Create(_json)!;

        var json = new JsonObject();
        foreach (var property in _json.EnumerateObject())
        {
            if (!IsOwn(property.Name))
                json[property.Name] = Node(property.Value);
        }

        return json;
    }

    /// <summary>
    /// The same with an empty object for each part and field of the type that the item was stored without, because it was
    /// attached later. Made once for a version and a definition of its type.
    /// </summary>
    public ElementSource With(TypePlan plan)
    {
        if (_completed is not { } known || known.Plan != plan)
            _completed = known = new Completed(plan, IsComplete(plan) ? this : Complete(plan));

        return known.Source;
    }

    private bool IsComplete(TypePlan plan) => plan.Parts.All(part => Has(part.Definition.Name)
        && (Child(part.Definition.Name) is not { } stored || part.Fields.All(field => stored.Has(field.Definition.Name))));

    private ElementSource Complete(TypePlan plan)
    {
        var json = JsonObject.Create(_json)!;
        foreach (var part in plan.Parts)
        {
            if (!json.ContainsKey(part.Definition.Name))
                json[part.Definition.Name] = new JsonObject();

            foreach (var field in part.Fields)
            {
                if (json[part.Definition.Name] is JsonObject stored && !stored.ContainsKey(field.Definition.Name))
                    stored[field.Definition.Name] = new JsonObject();
            }
        }

        return new(JsonSerializer.SerializeToElement(json, JOptions.Default), _isItem);
    }

    object IParsedDocument.Create() => NewItem();

    public ContentItem NewItem() => (_item ??= ContentItem.Read(this, _json)).Fresh();

    /// <summary>The element as an object of <paramref name="type"/>. Who asks for the third time is given a copy of the second's.</summary>
    public ContentElement Read(Type type)
    {
        if (type == typeof(ContentPart))
            return new ContentPart();

        if (type == typeof(ContentField))
            return new ContentField();

        var known = Array.Find(_prototypes, prototype => prototype.Type == type);
        if (known?.Element is { } prototype)
            return (ContentElement)ElementCopier.Copy(prototype)!;

        var element = (ContentElement)_json.Deserialize(type, JOptions.Default)!;
        if (known is null)
            _prototypes = [.. _prototypes, new Prototype(type)];
        else if (!known.IsTried)
            known.Try(element);

        return element;
    }

    private Dictionary<string, ElementSource> ReadChildren()
    {
        var children = new Dictionary<string, ElementSource>();
        foreach (var property in _json.EnumerateObject())
        {
            // Of a name that is there twice the last counts, as it does wherever JSON is read.
            if (property.Value.ValueKind == JsonValueKind.Object && !IsOwn(property.Name))
                children[property.Name] = new ElementSource(property.Value, isItem: false);
            else
                children.Remove(property.Name);
        }

        return children;
    }

    private bool IsOwn(string name) => _isItem && ContentItem.OwnNames.Contains(name);

    private static JsonNode? Node(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Object => JsonObject.Create(json),
        JsonValueKind.Array => JsonArray.Create(json),
        _ => JsonValue.Create(json),
    };

    /// <summary>An element as it was read, never handed out itself; none if its type holds what cannot be copied.</summary>
    private sealed class Prototype(Type type)
    {
        public Type Type { get; } = type;
        public bool IsTried { get; private set; }
        public ContentElement? Element { get; private set; }

        public void Try(ContentElement element)
        {
            Element = ElementCopier.TryCopy(element, out var copy) ? (ContentElement?)copy : null;
            IsTried = true;
        }
    }

    private sealed record Completed(TypePlan Plan, ElementSource Source);
}
