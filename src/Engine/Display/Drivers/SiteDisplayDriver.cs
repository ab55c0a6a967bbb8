namespace OrchardCore.DisplayManagement.Entities;

/// <summary>Edits one section of the site's settings, on the page of its group.</summary>
public abstract class SiteDisplayDriver<TSettings> : SectionDisplayDriverBase<ISite, TSettings> where TSettings : new()
{
    protected abstract string SettingsGroupId { get; }
    protected sealed override string PropertyName => typeof(TSettings).Name;

    public sealed override bool CanHandleModel(ISite model) => true;

    public sealed override Task<IDisplayResult?> DisplayAsync(ISite site, BuildDisplayContext context) =>
        IsOurs(context) ? base.DisplayAsync(site, context) : Nothing();

    public sealed override IDisplayResult? Display(ISite site, BuildDisplayContext context) =>
        base.Display(site, context);

    public sealed override Task<IDisplayResult?> EditAsync(ISite site, BuildEditorContext context) =>
        IsOurs(context) ? base.EditAsync(site, context) : Nothing();

    public sealed override IDisplayResult? Edit(ISite site, BuildEditorContext context) => base.Edit(site, context);

    public sealed override Task<IDisplayResult?> UpdateAsync(ISite site, UpdateEditorContext context) =>
        IsOurs(context) ? base.UpdateAsync(site, context) : Nothing();

    protected sealed override void BuildPrefix(ISite model, string htmlFieldPrefix) =>
        base.BuildPrefix(model, htmlFieldPrefix);

    private bool IsOurs(BuildShapeContext context) =>
        string.Equals(context.GroupId, SettingsGroupId, StringComparison.OrdinalIgnoreCase);

    private static Task<IDisplayResult?> Nothing() => Task.FromResult<IDisplayResult?>(null);
}
