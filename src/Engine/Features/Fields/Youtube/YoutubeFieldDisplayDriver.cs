namespace OrchardCore.ContentFields.Fields;

internal sealed class YoutubeFieldDisplayDriver(IFieldRules<YoutubeField> rules)
    : ContentFieldDisplayDriver<YoutubeField>
{
    public override IDisplayResult Display(YoutubeField field, BuildFieldDisplayContext context) =>
        Initialize<YoutubeFieldDisplayViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(YoutubeField field, BuildFieldEditorContext context) =>
        Initialize<EditYoutubeFieldViewModel>(GetEditorShapeType(context), model =>
        {
            (model.RawAddress, model.EmbeddedAddress) = (field.RawAddress, field.EmbeddedAddress);
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
        });

    public override async Task<IDisplayResult?> UpdateAsync(YoutubeField field, UpdateFieldEditorContext context)
    {
        var form = new EditYoutubeFieldViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.RawAddress!);

        field.RawAddress = form.RawAddress?.Trim();
        field.EmbeddedAddress = YoutubeAddress.Embedded(field.RawAddress);
        context.Updater.ModelState.Report(Prefix, rules.Check(field, context.PartFieldDefinition));

        return Edit(field, context);
    }
}
