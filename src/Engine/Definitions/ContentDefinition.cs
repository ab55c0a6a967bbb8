using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>What types, parts and fields have in common: a name and settings by the name of their class.</summary>
public abstract class ContentDefinition
{
    private readonly ConcurrentDictionary<Type, object> _settings = [];

    public string Name { get; protected set; } = null!;

    public JsonObject Settings { get; protected set; } = [];

    /// <summary>The settings stored under the name of <typeparamref name="T"/>, or its defaults.</summary>
    public T GetSettings<T>() where T : new() =>
        (T)_settings.GetOrAdd(typeof(T), static (type, settings) =>
            settings[type.Name] is JsonObject json ? json.Deserialize<T>(JOptions.Default)! : new T(), Settings);
}
