namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>What types, parts and fields have in common: a name and settings by the name of their class.</summary>
public abstract class ContentDefinition
{
    // A tenant has hundreds of definitions, each with a few settings that somebody asks for: replaced whole, never changed.
    private object[] _read = [];

    public string Name { get; protected set; } = null!;

    public JsonObject Settings { get; protected set; } = [];

    /// <summary>The settings stored under the name of <typeparamref name="T"/>, or its defaults.</summary>
    public T GetSettings<T>() where T : new()
    {
        var read = Volatile.Read(ref _read);
        foreach (var known in read)
        {
            if (known.GetType() == typeof(T))
                return (T)known;
        }

        var settings = Settings[typeof(T).Name] is JsonObject json ? json.Deserialize<T>(JOptions.Default)! : new T();
        // Whoever else read settings at the same time reads his again the next time.
        Interlocked.CompareExchange(ref _read, [.. read, settings], read);
        return settings;
    }
}
