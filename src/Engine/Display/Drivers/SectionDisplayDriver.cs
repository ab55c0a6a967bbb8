namespace OrchardCore.DisplayManagement.Entities;

/// <summary>Shows and edits one section of an entity, kept under its own name.</summary>
public abstract class SectionDisplayDriverBase<TModel, TSection> : DisplayDriver<TModel>
    where TModel : class, IEntity
    where TSection : new()
{
    protected virtual string PropertyName => typeof(TSection).Name;

    public override Task<IDisplayResult?> DisplayAsync(TModel model, BuildDisplayContext context) =>
        DisplayAsync(model, Section(model), context);
    public virtual Task<IDisplayResult?> DisplayAsync(TModel model, TSection section, BuildDisplayContext context) =>
        Task.FromResult(Display(model, section, context));

    public virtual IDisplayResult? Display(TModel model, TSection section, BuildDisplayContext context) => null;

    public override Task<IDisplayResult?> EditAsync(TModel model, BuildEditorContext context) =>
        EditAsync(model, Section(model), context);
    public virtual Task<IDisplayResult?> EditAsync(TModel model, TSection section, BuildEditorContext context) =>
        Task.FromResult(Edit(model, section, context));

    public virtual IDisplayResult? Edit(TModel model, TSection section, BuildEditorContext context) => null;

    public override async Task<IDisplayResult?> UpdateAsync(TModel model, UpdateEditorContext context)
    {
        var section = Section(model);
        var result = await UpdateAsync(model, section, context);
        if (result is not null && context.Updater.ModelState.IsValid)
            model.Put(PropertyName, section!);

        return result;
    }

    public virtual Task<IDisplayResult?> UpdateAsync(TModel model, TSection section, UpdateEditorContext context) =>
        Task.FromResult<IDisplayResult?>(null);

    protected override void BuildPrefix(TModel model, string htmlFieldPrefix) =>
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? PropertyName : $"{htmlFieldPrefix}.{PropertyName}";

    private TSection Section(TModel model) => EntityExtensions.GetOrCreate<TSection>(model, PropertyName);
}

public abstract class SectionDisplayDriver<TModel, TSection> : SectionDisplayDriverBase<TModel, TSection>
    where TModel : class, IEntity
    where TSection : new()
{
    public sealed override Task<IDisplayResult?> DisplayAsync(TModel model, BuildDisplayContext context) =>
        base.DisplayAsync(model, context);

    public override IDisplayResult? Display(TModel model, TSection section, BuildDisplayContext context) => null;

    public sealed override Task<IDisplayResult?> EditAsync(TModel model, BuildEditorContext context) =>
        base.EditAsync(model, context);

    public override IDisplayResult? Edit(TModel model, TSection section, BuildEditorContext context) => null;

    public sealed override Task<IDisplayResult?> UpdateAsync(TModel model, UpdateEditorContext context) =>
        base.UpdateAsync(model, context);
    public override Task<IDisplayResult?> UpdateAsync(TModel model, TSection section, UpdateEditorContext context) =>
        EditAsync(model, section, context);
}
