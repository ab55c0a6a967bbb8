namespace OrchardCore.ContentManagement;

/// <summary>The parts and fields that the tenant's features registered, with their handlers.</summary>
public class ContentOptions
{
    private readonly List<ContentPartOption> _parts = [];
    private readonly List<ContentFieldOption> _fields = [];
    private Dictionary<string, ContentPartOption>? _partsByName;
    private Dictionary<string, ContentFieldOption>? _fieldsByName;

    public IReadOnlyList<ContentPartOption> ContentPartOptions => _parts;

    public IReadOnlyDictionary<string, ContentPartOption> ContentPartOptionsLookup =>
        _partsByName ??= _parts.ToDictionary(part => part.Type.Name);

    public IReadOnlyList<ContentFieldOption> ContentFieldOptions => _fields;

    public IReadOnlyDictionary<string, ContentFieldOption> ContentFieldOptionsLookup =>
        _fieldsByName ??= _fields.ToDictionary(option => option.Type.Name);

    internal ContentPartOption Part(Type type)
    {
        if (_parts.Find(part => part.Type == type) is { } known)
            return known;

        var added = new ContentPartOption(type);
        _parts.Add(added);
        _partsByName = null;
        return added;
    }

    internal ContentFieldOption Field(Type type)
    {
        if (_fields.Find(field => field.Type == type) is { } known)
            return known;

        var added = new ContentFieldOption(type);
        _fields.Add(added);
        _fieldsByName = null;
        return added;
    }
}

/// <summary>A registered part and the handlers that take part in its life.</summary>
public class ContentPartOption : ContentPartOptionBase
{
    private readonly List<Type> _handlers = [];

    public ContentPartOption(Type contentPartType) : base(contentPartType)
    {
    }

    public IReadOnlyList<Type> Handlers => _handlers;

    internal void Add(Type handler)
    {
        if (!_handlers.Contains(handler))
            _handlers.Add(handler);
    }

    internal void Remove(Type handler) => _handlers.Remove(handler);
}

public abstract class ContentPartOptionBase
{
    public ContentPartOptionBase(Type contentPartType)
    {
        ArgumentNullException.ThrowIfNull(contentPartType);
        Type = contentPartType;
    }

    public Type Type { get; }
}

/// <summary>Goes on with the registration of a part: its handlers, its display drivers.</summary>
public class ContentPartOptionBuilder
{
    public ContentPartOptionBuilder(IServiceCollection services, Type contentPartType)
    {
        Services = services;
        ContentPartType = contentPartType;
    }

    public IServiceCollection Services { get; }

    public Type ContentPartType { get; }
}

/// <summary>A registered field and the handlers that take part in its life.</summary>
public class ContentFieldOption : ContentFieldOptionBase
{
    private readonly List<Type> _handlers = [];

    public ContentFieldOption(Type contentFieldType) : base(contentFieldType)
    {
    }

    public IReadOnlyList<Type> Handlers => _handlers;

    internal void Add(Type handler)
    {
        if (!_handlers.Contains(handler))
            _handlers.Add(handler);
    }

    internal void Remove(Type handler) => _handlers.Remove(handler);
}

public abstract class ContentFieldOptionBase
{
    public ContentFieldOptionBase(Type contentFieldType)
    {
        ArgumentNullException.ThrowIfNull(contentFieldType);
        Type = contentFieldType;
    }

    public Type Type { get; }
}

/// <summary>Goes on with the registration of a field: its handlers, its display drivers.</summary>
public class ContentFieldOptionBuilder
{
    public ContentFieldOptionBuilder(IServiceCollection services, Type contentFieldType)
    {
        Services = services;
        ContentFieldType = contentFieldType;
    }

    public IServiceCollection Services { get; }

    public Type ContentFieldType { get; }
}
