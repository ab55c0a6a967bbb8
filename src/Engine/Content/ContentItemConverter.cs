namespace OrchardCore.ContentManagement;

/// <summary>Writes a content item as Orchard does: its own properties first, then its parts by name.</summary>
public class ContentItemConverter : JsonConverter<ContentItem>
{
    public override ContentItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : ElementSource.OfItem(ref reader).NewItem();

    public override void Write(Utf8JsonWriter writer, ContentItem value, JsonSerializerOptions options)
    {
        ElementWriter.Flush(value);
        writer.WriteStartObject();
        writer.WriteString(nameof(ContentItem.ContentItemId), value.ContentItemId);
        writer.WriteString(nameof(ContentItem.ContentItemVersionId), value.ContentItemVersionId);
        writer.WriteString(nameof(ContentItem.ContentType), value.ContentType);
        writer.WriteString(nameof(ContentItem.DisplayText), value.DisplayText);
        writer.WriteBoolean(nameof(ContentItem.Latest), value.Latest);
        writer.WriteBoolean(nameof(ContentItem.Published), value.Published);
        WriteTime(nameof(ContentItem.ModifiedUtc), value.ModifiedUtc);
        WriteTime(nameof(ContentItem.PublishedUtc), value.PublishedUtc);
        WriteTime(nameof(ContentItem.CreatedUtc), value.CreatedUtc);
        writer.WriteString(nameof(ContentItem.Owner), value.Owner);
        writer.WriteString(nameof(ContentItem.Author), value.Author);

        foreach (var (name, node) in value.Data)
        {
            writer.WritePropertyName(name);
            if (node is null) writer.WriteNullValue();
            else node.WriteTo(writer, options);
        }

        writer.WriteEndObject();

        void WriteTime(string name, DateTime? time)
        {
            if (time is { } utc) writer.WriteString(name, utc);
            else writer.WriteNull(name);
        }
    }
}
