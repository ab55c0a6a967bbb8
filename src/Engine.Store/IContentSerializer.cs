namespace YesSql;

public interface IContentSerializer
{
    object Deserialize(string content, Type type);
    string Serialize(object item);
}
