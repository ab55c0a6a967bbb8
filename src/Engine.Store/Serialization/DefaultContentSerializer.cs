using System.Text.Json;

namespace YesSql.Serialization;

/// <summary>Keeps documents as JSON.</summary>
public class DefaultContentSerializer(JsonSerializerOptions options) : IContentSerializer
{
    public DefaultContentSerializer() : this(JsonSerializerOptions.Default)
    {
    }

    public object Deserialize(string content, Type type) => JsonSerializer.Deserialize(content, type, options)!;

    public string Serialize(object item) => JsonSerializer.Serialize(item, item.GetType(), options);
}
