using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>Writes a content item as Orchard does: its own properties first, then its parts by name.</summary>
public class ContentItemConverter : JsonConverter<ContentItem>
{
    public override ContentItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var data = JsonNode.Parse(ref reader)?.AsObject() ?? [];

        return new ContentItem
        {
            ContentItemId = Take<string>(nameof(ContentItem.ContentItemId))!,
            ContentItemVersionId = Take<string>(nameof(ContentItem.ContentItemVersionId))!,
            ContentType = Take<string>(nameof(ContentItem.ContentType))!,
            DisplayText = Take<string>(nameof(ContentItem.DisplayText)),
            Latest = Take<bool>(nameof(ContentItem.Latest)),
            Published = Take<bool>(nameof(ContentItem.Published)),
            ModifiedUtc = Take<DateTime?>(nameof(ContentItem.ModifiedUtc)),
            PublishedUtc = Take<DateTime?>(nameof(ContentItem.PublishedUtc)),
            CreatedUtc = Take<DateTime?>(nameof(ContentItem.CreatedUtc)),
            Owner = Take<string>(nameof(ContentItem.Owner)),
            Author = Take<string>(nameof(ContentItem.Author)),
            Data = data,
        };

        T? Take<T>(string name) => data.Remove(name, out var node) && node is not null ? node.GetValue<T>() : default;
    }

    public override void Write(Utf8JsonWriter writer, ContentItem value, JsonSerializerOptions options)
    {
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
