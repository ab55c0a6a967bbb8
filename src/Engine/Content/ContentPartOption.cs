namespace OrchardCore.ContentManagement;

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
