namespace OrchardCore.ContentManagement.Handlers;

public interface IContentPartHandlerResolver
{
    IList<IContentPartHandler> GetHandlers(string partName);
}

public interface IContentFieldHandlerResolver
{
    IList<IContentFieldHandler> GetHandlers(string fieldName);
}

internal sealed class PartHandlerResolver(IServiceProvider services, IOptions<ContentOptions> options)
    : IContentPartHandlerResolver
{
    public IList<IContentPartHandler> GetHandlers(string partName) =>
        options.Value.ContentPartOptionsLookup.TryGetValue(partName, out var option)
            ? [.. option.Handlers.Select(handler => (IContentPartHandler)services.GetRequiredService(handler))]
            : [];
}

internal sealed class FieldHandlerResolver(IServiceProvider services, IOptions<ContentOptions> options)
    : IContentFieldHandlerResolver
{
    public IList<IContentFieldHandler> GetHandlers(string fieldName) =>
        options.Value.ContentFieldOptionsLookup.TryGetValue(fieldName, out var option)
            ? [.. option.Handlers.Select(handler => (IContentFieldHandler)services.GetRequiredService(handler))]
            : [];
}
