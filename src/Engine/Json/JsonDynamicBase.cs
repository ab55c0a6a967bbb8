namespace System.Text.Json.Dynamic;

public abstract class JsonDynamicBase : DynamicObject
{
    public abstract JsonNode? Node { get; }

    internal IDirectlyWritten? Owner { get; init; }

    public T? ToObject<T>() => Node.Deserialize<T>(JOptions.Default);
}
