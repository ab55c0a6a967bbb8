namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>Shows and edits one aspect of a model.</summary>
public abstract class DisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
    : DisplayDriverBase, IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
    where TModel : class
    where TDisplayContext : BuildDisplayContext
    where TEditorContext : BuildEditorContext
    where TUpdateContext : UpdateEditorContext
{
    protected static readonly string ModelName = typeof(TModel).Name;

    public virtual bool CanHandleModel(TModel model) => true;
    public virtual IDisplayResult? Display(TModel model, TDisplayContext context) => null;

    public virtual Task<IDisplayResult?> DisplayAsync(TModel model, TDisplayContext context) =>
        Task.FromResult(Display(model, context));

    public virtual IDisplayResult? Edit(TModel model, TEditorContext context) => null;

    public virtual Task<IDisplayResult?> EditAsync(TModel model, TEditorContext context) =>
        Task.FromResult(Edit(model, context));

    public virtual Task<IDisplayResult?> UpdateAsync(TModel model, TUpdateContext context) =>
        Task.FromResult<IDisplayResult?>(null);

    Task<IDisplayResult?> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildDisplayAsync(
        TModel model, TDisplayContext context) => Handle(model, context, DisplayAsync);

    Task<IDisplayResult?> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildEditorAsync(
        TModel model, TEditorContext context) => Handle(model, context, EditAsync);

    Task<IDisplayResult?> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.UpdateEditorAsync(
        TModel model, TUpdateContext context) => Handle(model, context, UpdateAsync);

    protected virtual void BuildPrefix(TModel model, string htmlFieldPrefix) =>
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? ModelName : $"{htmlFieldPrefix}.{ModelName}";

    private Task<IDisplayResult?> Handle<TContext>(
        TModel model, TContext context, Func<TModel, TContext, Task<IDisplayResult?>> handle)
        where TContext : BuildShapeContext
    {
        if (!CanHandleModel(model))
            return Task.FromResult<IDisplayResult?>(null);

        BuildPrefix(model, context.HtmlFieldPrefix);
        return handle(model, context);
    }
}
