namespace OrchardCore.ContentManagement;

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
