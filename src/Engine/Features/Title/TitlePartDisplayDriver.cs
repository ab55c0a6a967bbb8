namespace OrchardCore.Title;

internal sealed class TitlePartDisplayDriver(IStringLocalizer<TitlePartDisplayDriver> S)
    : PartEditor<TitlePart, TitlePartViewModel>
{
    public override IDisplayResult? Display(TitlePart part, BuildPartDisplayContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<TitlePartSettings>();
        if (!settings.RenderTitle || string.IsNullOrWhiteSpace(part.Title))
            return null;

        return Initialize<TitlePartViewModel>(GetDisplayShapeType(context), model => Fill(model, part, settings))
            .Location("Detail", "Header:5")
            .Location("Summary", "Header:5");
    }

    public override IDisplayResult? Edit(TitlePart part, BuildPartEditorContext context) =>
        SettingsOf(context).Options == TitlePartOptions.GeneratedHidden ? null : base.Edit(part, context);

    protected override void Describe(TitlePartViewModel form, TitlePart part, BuildPartEditorContext context) =>
        Fill(form, part, SettingsOf(context));

    protected override void Take(TitlePart part, TitlePartViewModel form, UpdatePartEditorContext context)
    {
        var options = SettingsOf(context).Options;
        if (options is not (TitlePartOptions.Editable or TitlePartOptions.EditableRequired))
            return;

        part.Title = form.Title?.Trim();
        part.ContentItem.DisplayText = part.Title;
        if (options == TitlePartOptions.EditableRequired && string.IsNullOrEmpty(part.Title))
            Refuse(context, nameof(form.Title), S["A value is required for {0}.", S["Title"].Value]);
    }

    private static TitlePartSettings SettingsOf(BuildPartEditorContext context) =>
        context.TypePartDefinition.GetSettings<TitlePartSettings>();

    private static void Fill(TitlePartViewModel model, TitlePart part, TitlePartSettings settings) =>
        (model.Title, model.TitlePart, model.ContentItem, model.Settings) = (part.Title, part, part.ContentItem, settings);
}
