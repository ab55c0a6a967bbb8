namespace OrchardCore.Entities;

public interface IEntity
{
    JsonObject Properties { get; }
}

public class Entity : IEntity
{
    public JsonObject Properties { get; set; } = [];
}

/// <summary>What an entity holds beside its own properties, each aspect under its name.</summary>
public static class EntityExtensions
{
    public static T GetOrCreate<T>(this IEntity entity) where T : new() => entity.GetOrCreate<T>(typeof(T).Name);
    public static T GetOrCreate<T>(this IEntity entity, string name) where T : new() =>
        entity.TryGet<T>(name, out var aspect) ? aspect : new T();

    public static bool TryGet<T>(this IEntity entity, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? aspect)
        where T : new() => entity.TryGet(typeof(T).Name, out aspect);

    public static bool TryGet<T>(
        this IEntity entity, string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? aspect)
        where T : new()
    {
        aspect = entity.Properties.TryGetPropertyValue(name, out var found) && found is not null
            ? found.Deserialize<T>(JOptions.Default)
            : default;
        return aspect is not null;
    }

    public static bool Has<T>(this IEntity entity) => entity.Has(typeof(T).Name);
    public static bool Has(this IEntity entity, string name) => entity.Properties[name] is not null;
    public static IEntity Put<T>(this IEntity entity, T aspect) where T : new() => entity.Put(typeof(T).Name, aspect!);

    public static IEntity Put(this IEntity entity, string name, object value)
    {
        entity.Properties[name] = value as JsonNode ?? JsonSerializer.SerializeToNode(value, JOptions.Default);
        return entity;
    }

    public static IEntity Alter<TAspect>(this IEntity entity, Action<TAspect> action) where TAspect : new() =>
        entity.Alter(typeof(TAspect).Name, action);

    public static IEntity Alter<TAspect>(this IEntity entity, string name, Action<TAspect> action)
        where TAspect : new()
    {
        var aspect = entity.GetOrCreate<TAspect>(name);
        action(aspect);
        return entity.Put(name, aspect!);
    }

    public static bool Remove<T>(this IEntity entity) => entity.Remove(typeof(T).Name);
    public static bool Remove(this IEntity entity, string name) => entity.Properties.Remove(name);
}

public interface IIdGenerator
{
    string GenerateUniqueId();
}
