namespace OrchardCore.ContentManagement;

/// <summary>The parts and fields that the tenant's features registered, with their handlers.</summary>
public class ContentOptions
{
    private readonly List<ContentPartOption> _parts = [];
    private readonly List<ContentFieldOption> _fields = [];
    private Dictionary<string, ContentPartOption>? _partsByName;
    private Dictionary<string, ContentFieldOption>? _fieldsByName;

    public IReadOnlyList<ContentPartOption> ContentPartOptions => _parts;
    public IReadOnlyList<ContentFieldOption> ContentFieldOptions => _fields;

    public IReadOnlyDictionary<string, ContentPartOption> ContentPartOptionsLookup =>
        _partsByName ??= _parts.ToDictionary(part => part.Type.Name);

    public IReadOnlyDictionary<string, ContentFieldOption> ContentFieldOptionsLookup =>
        _fieldsByName ??= _fields.ToDictionary(option => option.Type.Name);

    internal ContentPartOption Part(Type type)
    {
        if (_parts.Find(part => part.Type == type) is { } known)
            return known;

        _partsByName = null;
        _parts.Add(new ContentPartOption(type));
        return _parts[^1];
    }

    internal ContentFieldOption Field(Type type)
    {
        if (_fields.Find(field => field.Type == type) is { } known)
            return known;

        _fieldsByName = null;
        _fields.Add(new ContentFieldOption(type));
        return _fields[^1];
    }
}

/// <summary>A registered part and the handlers that take part in its life, each of them once.</summary>
public class ContentPartOption(Type contentPartType) : ContentPartOptionBase(contentPartType)
{
    private readonly List<Type> _handlers = [];

    public IReadOnlyList<Type> Handlers => _handlers;

    internal void Add(Type handler) => _handlers.AddOnce(handler);
    internal void Remove(Type handler) => _handlers.Remove(handler);
}

/// <summary>A registered field and the handlers that take part in its life, each of them once.</summary>
public class ContentFieldOption(Type contentFieldType) : ContentFieldOptionBase(contentFieldType)
{
    private readonly List<Type> _handlers = [];

    public IReadOnlyList<Type> Handlers => _handlers;

    internal void Add(Type handler) => _handlers.AddOnce(handler);
    internal void Remove(Type handler) => _handlers.Remove(handler);
}

public abstract class ContentPartOptionBase(Type contentPartType)
{
    public Type Type { get; } = contentPartType ?? throw new ArgumentNullException(nameof(contentPartType));
}

public abstract class ContentFieldOptionBase(Type contentFieldType)
{
    public Type Type { get; } = contentFieldType ?? throw new ArgumentNullException(nameof(contentFieldType));
}

/// <summary>Goes on with the registration of a part: its handlers, its display drivers.</summary>
public class ContentPartOptionBuilder(IServiceCollection services, Type contentPartType)
{
    public IServiceCollection Services { get; } = services;
    public Type ContentPartType { get; } = contentPartType;
}

/// <summary>Goes on with the registration of a field: its handlers, its display drivers.</summary>
public class ContentFieldOptionBuilder(IServiceCollection services, Type contentFieldType)
{
    public IServiceCollection Services { get; } = services;
    public Type ContentFieldType { get; } = contentFieldType;
}

internal static class ListExtensions
{
    public static void AddOnce<T>(this List<T> list, T item)
    {
        if (!list.Contains(item))
            list.Add(item);
    }
}
