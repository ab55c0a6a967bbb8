namespace OrchardCore.ContentManagement;

/// <summary>Turns the JSON of one part or field into its typed object, and back.</summary>
internal static class ElementReader
{
    public static ContentElement Read(Type type, JsonObject data)
    {
        if (type == typeof(ContentPart))
            return new ContentPart();

        if (type == typeof(ContentField))
            return new ContentField();

        return (ContentElement)data.Deserialize(type, JOptions.Default)!;
    }

    /// <summary>The element's own properties.</summary>
    public static JsonObject Write(ContentElement element) =>
        element.GetType() is var type && (type == typeof(ContentPart) || type == typeof(ContentField))
            ? []
            : JsonSerializer.SerializeToNode(element, type, JOptions.Default)!.AsObject();

    /// <summary>The element's own properties, and everything else that its JSON holds.</summary>
    public static JsonObject WriteWhole(ContentElement element)
    {
        ElementWriter.Flush(element);
        var written = Write(element);

        foreach (var (name, node) in element.Data)
        {
            if (!written.ContainsKey(name))
                written[name] = node?.DeepClone();
        }

        return written;
    }
}
