namespace OrchardCore.ContentFields.Fields;

internal sealed class LinkFieldDisplayDriver(IFieldRules<LinkField> rules) : ContentFieldDisplayDriver<LinkField>
{
    public override IDisplayResult Display(LinkField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayLinkFieldViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(LinkField field, BuildFieldEditorContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<LinkFieldSettings>();
        return Initialize<EditLinkFieldViewModel>(GetEditorShapeType(context), model =>
        {
            model.Url = context.IsNew && field.Url is null ? settings.DefaultUrl : field.Url;
            model.Text = context.IsNew && field.Text is null ? settings.DefaultText : field.Text;
            model.Target = context.IsNew && field.Target is null ? settings.DefaultTarget : field.Target;
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
        });
    }

    public override async Task<IDisplayResult?> UpdateAsync(LinkField field, UpdateFieldEditorContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<LinkFieldSettings>();
        var form = new EditLinkFieldViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.Url!, f => f.Text!, f => f.Target!);

        field.Url = form.Url?.Trim();
        field.Text = settings.LinkTextMode switch
        {
            LinkTextMode.Static => settings.DefaultText,
            LinkTextMode.Url => field.Url,
            _ => form.Text,
        };
        field.Target = form.Target is "_blank" ? form.Target : null;
        context.Updater.ModelState.Report(Prefix, rules.Check(field, context.PartFieldDefinition));

        return Edit(field, context);
    }
}
