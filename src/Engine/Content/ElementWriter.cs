namespace OrchardCore.ContentManagement;

/// <summary>
/// Writes typed parts and fields back to the JSON they were read from, where they were changed since.
/// All differences are found before the first one is written: a field may be read both through its part and by itself.
/// </summary>
internal static class ElementWriter
{
    public static void Flush(ContentElement root)
    {
        if (!root.HasElements)
            return;

        var changes = new List<(JsonObject Data, string Name, JsonNode? Value)>();
        Collect(root, changes);

        foreach (var (data, name, value) in changes)
            data[name] = value?.DeepClone();
    }

    /// <summary>Writes what was changed of one element since it was read, over whatever else has been written meanwhile.</summary>
    public static void Write(ContentElement element)
    {
        var changes = new List<(JsonObject Data, string Name, JsonNode? Value)>();
        Compare(element, changes);
        var changed = new JsonObject(changes.Select(change => KeyValuePair.Create(change.Name, change.Value?.DeepClone())));
        element.Data.Merge(changed, ContentBuilderSettings.JsonMergeSettings);
    }

    /// <summary>Whether anything that was read from the element's source is not as it was read.</summary>
    public static bool IsChanged(ContentElement root)
    {
        if (!root.HasElements)
            return false;

        foreach (var (name, element) in root.Elements)
        {
            if (root.Source?.Child(name) is not { } source || element.Source != source)
                return true;

            var before = ElementReader.Write(source.Read(element.GetType()));
            if (!JsonNode.DeepEquals(ElementReader.Write(element), before) || IsChanged(element))
                return true;
        }

        return false;
    }

    private static void Collect(ContentElement parent, List<(JsonObject Data, string Name, JsonNode? Value)> changes)
    {
        foreach (var (name, element) in parent.Elements)
        {
            // Removed or replaced in the JSON itself: the typed object is a leftover.
            if (!ReferenceEquals(parent.Data[name], element.Data))
                continue;

            if (element.ContentItem?.IsWrittenDirectly(element) is not true)
                Compare(element, changes);

            if (element.HasElements)
                Collect(element, changes);
        }
    }

    private static void Compare(ContentElement element, List<(JsonObject Data, string Name, JsonNode? Value)> changes)
    {
        var now = ElementReader.Write(element);
        if (now.Count == 0)
            return;

        var isNew = element.Data.Count == 0;
        var before = isNew ? [] : ElementReader.Write(ElementReader.Read(element.GetType(), element.Data));

        foreach (var (name, value) in now)
        {
            if (isNew || !JsonNode.DeepEquals(before[name], value))
                changes.Add((element.Data, name, value));
        }
    }
}
