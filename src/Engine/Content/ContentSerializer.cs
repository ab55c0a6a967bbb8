using YesSql.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>Keeps documents as JSON. Content items that are read again and again are parsed once for each version.</summary>
internal sealed class ContentSerializer : IParsingSerializer
{
    public object Deserialize(string content, Type type) => JsonSerializer.Deserialize(content, type, JOptions.Default)!;
    public string Serialize(object item) => JsonSerializer.Serialize(item, item.GetType(), JOptions.Default);

    public IParsedDocument? Parse(string content, Type type)
    {
        if (type != typeof(ContentItem))
            return null;

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(content));
        reader.Read();
        return ElementSource.OfItem(ref reader);
    }
}
