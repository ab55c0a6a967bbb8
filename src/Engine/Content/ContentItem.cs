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

    /// <summary>The names of the properties that are no parts.</summary>
    internal static FrozenSet<string> OwnNames { get; } = FrozenSet.Create(
        nameof(ContentItemId), nameof(ContentItemVersionId), nameof(ContentType), nameof(DisplayText), nameof(Owner),
        nameof(Author), nameof(Latest), nameof(Published), nameof(ModifiedUtc), nameof(PublishedUtc), nameof(CreatedUtc));

    /// <summary>The item that <paramref name="json"/> says, with its parts still in <paramref name="source"/>.</summary>
    internal static ContentItem Read(ElementSource source, JsonElement json)
    {
        var item = new ContentItem
        {
            ContentItemId = Text(nameof(ContentItemId))!,
            ContentItemVersionId = Text(nameof(ContentItemVersionId))!,
            ContentType = Text(nameof(ContentType))!,
            DisplayText = Text(nameof(DisplayText)),
            Owner = Text(nameof(Owner)),
            Author = Text(nameof(Author)),
            Latest = Given<bool?>(nameof(Latest)) is true,
            Published = Given<bool?>(nameof(Published)) is true,
            ModifiedUtc = Given<DateTime?>(nameof(ModifiedUtc)),
            PublishedUtc = Given<DateTime?>(nameof(PublishedUtc)),
            CreatedUtc = Given<DateTime?>(nameof(CreatedUtc)),
        };
        item.ReadFrom(source, null);
        return item;

        string? Text(string name) => json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : Given<string>(name);

        T? Given<T>(string name)
        {
            if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
                return default;

            try
            {
                return value.Deserialize<T>(JOptions.Default);
            }
            catch (JsonException exception)
            {
                throw UnreadableContentException.For(new ContentItem
                {
                    ContentItemId = Said(nameof(ContentItemId)), ContentType = Said(nameof(ContentType)),
                }, name, exception);
            }
        }

        string Said(string name) => json.TryGetProperty(name, out var said) ? said.ToString() : "";
    }

    /// <summary>Gives an item that was stored before its type had all of these parts and fields the ones that it lacks.</summary>
    internal void Complete(TypePlan plan)
    {
        PartTypes = plan.PartTypes;
        if (Source is { } source && !HasElements)
            ReadFrom(source.With(plan), null);
    }

    /// <summary>Another item with the properties of this one and the parts as they were read.</summary>
    internal ContentItem Fresh()
    {
        var item = (ContentItem)MemberwiseClone();
        (item.ContentItem, item._written) = (item, null);
        item.ReadFrom(Source!, null);
        return item;
    }

    /// <summary>Another item with the properties of this one and its parts as they were written.</summary>
    internal ContentItem Copy()
    {
        var item = Fresh();
        item.Data = Data.DeepClone().AsObject();
        return item;
    }

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
        foreach (var name in Source?.Names ?? Data.Where(child => child.Value is JsonObject).Select(child => child.Key).ToArray())
        {
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
