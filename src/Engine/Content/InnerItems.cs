namespace OrchardCore.ContentManagement;

/// <summary>The content items inside a content item, wherever its parts keep them: bags, flows, menus, terms, forms.</summary>
internal static class InnerItems
{
    /// <summary>Each of them as JSON, at any depth.</summary>
    public static IEnumerable<JsonObject> Below(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => (IsItem(member.Value) ? [member.Value!.AsObject()] : Array.Empty<JsonObject>())
            .Concat(Below(member.Value))),
        JsonArray list => list.SelectMany(inner => (IsItem(inner) ? [inner!.AsObject()] : Array.Empty<JsonObject>()).Concat(Below(inner))),
        _ => [],
    };

    /// <summary>Gives each item inside a copy ids of its own, and lets what names one of them inside the copy name the copy of it.</summary>
    public static void Renew(ContentItem original, ContentItem copy, IContentItemIdGenerator ids)
    {
        var renewed = new Dictionary<string, string>();
        var items = Below(copy.Data).ToArray();
        foreach (var item in items)
        {
            if (item[nameof(ContentItem.ContentItemId)]?.ToString() is { Length: > 0 } id)
                renewed.TryAdd(id, ids.GenerateUniqueId(copy));
            if (item[nameof(ContentItem.ContentItemVersionId)]?.ToString() is { Length: > 0 } version)
                renewed.TryAdd(version, ids.GenerateUniqueId(copy));
        }

        Replace(copy.Data, renewed);
        renewed[original.ContentItemId] = copy.ContentItemId;
        foreach (var item in items)
            Replace(item, renewed);
    }

    private static bool IsItem(JsonNode? node) => node is JsonObject json
        && json.ContainsKey(nameof(ContentItem.ContentItemId)) && json[nameof(ContentItem.ContentType)] is JsonValue;

    private static void Replace(JsonNode? node, Dictionary<string, string> renewed)
    {
        if (node is JsonObject json)
        {
            foreach (var (name, value) in json.ToArray())
            {
                if (New(value) is { } id) json[name] = id;
                else Replace(value, renewed);
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (New(list[i]) is { } id) list[i] = id;
                else Replace(list[i], renewed);
            }
        }

        string? New(JsonNode? value) => value is JsonValue text && text.TryGetValue<string>(out var said)
            ? renewed.GetValueOrDefault(said) : null;
    }
}
