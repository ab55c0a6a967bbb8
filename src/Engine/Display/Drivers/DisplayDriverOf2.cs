namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>Shows and edits those models of a kind that are <typeparamref name="TConcrete"/>.</summary>
public abstract class DisplayDriver<TModel, TConcrete> : DisplayDriver<TModel, TConcrete, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>, IDisplayDriver<TModel>
    where TModel : class
    where TConcrete : class, TModel;

public abstract class DisplayDriver<TModel, TConcrete, TDisplayContext, TEditorContext, TUpdateContext>
    : DisplayDriver<TConcrete, TDisplayContext, TEditorContext, TUpdateContext>,
        IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
    where TModel : class
    where TConcrete : class, TModel
    where TDisplayContext : BuildDisplayContext
    where TEditorContext : BuildEditorContext
    where TUpdateContext : UpdateEditorContext
{
    public virtual bool CanHandleModel(TModel model) => true;

    Task<IDisplayResult?> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildDisplayAsync(
        TModel model, TDisplayContext context) => Handle(model, context, DisplayAsync);

    Task<IDisplayResult?> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.BuildEditorAsync(
        TModel model, TEditorContext context) => Handle(model, context, EditAsync);

    Task<IDisplayResult?> IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>.UpdateEditorAsync(
        TModel model, TUpdateContext context) => Handle(model, context, UpdateAsync);

    private Task<IDisplayResult?> Handle<TContext>(
        TModel model, TContext context, Func<TConcrete, TContext, Task<IDisplayResult?>> handle)
        where TContext : BuildShapeContext
    {
        if (model is not TConcrete concrete || !CanHandleModel(model) || !CanHandleModel(concrete))
            return Task.FromResult<IDisplayResult?>(null);

        BuildPrefix(concrete, context.HtmlFieldPrefix);
        return handle(concrete, context);
    }
}
