namespace System.Text.Json;

/// <summary>Merges a JSON tree into another one, in place.</summary>
internal static class JsonMerge
{
    public static void Into(JsonObject target, JsonObject source, JsonMergeSettings settings)
    {
        foreach (var (key, value) in source.ToArray())
        {
            var name = Existing(target, key, settings);
            var old = target[name];

            if (value is null)
            {
                if (settings.MergeNullValueHandling == MergeNullValueHandling.Merge || !target.ContainsKey(name))
                    target[name] = null;
            }
            else if (old is JsonObject oldObject && value is JsonObject newObject)
                Into(oldObject, newObject, settings);
            else if (old is JsonArray oldArray && value is JsonArray newArray)
                Into(oldArray, newArray, settings);
            else if (!ReferenceEquals(old, value))
                target[name] = value.DeepClone();
        }
    }

    public static void Into(JsonArray target, JsonArray source, JsonMergeSettings settings)
    {
        if (ReferenceEquals(target, source))
            return;

        switch (settings.MergeArrayHandling)
        {
            case MergeArrayHandling.Replace:
                target.Clear();
                foreach (var item in source)
                    target.Add(item?.DeepClone());
                break;

            case MergeArrayHandling.Merge:
                ByPosition(target, source, settings);
                break;

            default:
                foreach (var item in source)
                {
                    if (settings.MergeArrayHandling == MergeArrayHandling.Concat ||
                        !target.Any(old => JsonNode.DeepEquals(old, item)))
                        target.Add(item?.DeepClone());
                }

                break;
        }
    }

    private static void ByPosition(JsonArray target, JsonArray source, JsonMergeSettings settings)
    {
        for (var i = 0; i < source.Count; i++)
        {
            if (i >= target.Count)
                target.Add(source[i]?.DeepClone());
            else if (target[i] is JsonObject old && source[i] is JsonObject item)
                Into(old, item, settings);
            else if (target[i] is JsonArray oldItems && source[i] is JsonArray items)
                Into(oldItems, items, settings);
            else if (source[i] is { } value)
                target[i] = value.DeepClone();
            else if (settings.MergeNullValueHandling == MergeNullValueHandling.Merge)
                target[i] = null;
        }
    }

    private static string Existing(JsonObject target, string key, JsonMergeSettings settings) =>
        settings.PropertyNameComparison == StringComparison.Ordinal || target.ContainsKey(key)
            ? key
            : target.Select(member => member.Key)
                .FirstOrDefault(name => string.Equals(name, key, settings.PropertyNameComparison)) ?? key;
}

internal static class JsonObjectMembers
{
    /// <summary>The member of that name, whatever the case it is written in.</summary>
    public static JsonNode? Member(this JsonObject json, string name) => json.TryGetPropertyValue(name, out var exact)
        ? exact
        : json.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
