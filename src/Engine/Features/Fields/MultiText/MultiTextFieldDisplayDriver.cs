namespace OrchardCore.ContentFields.Fields;

internal sealed class MultiTextFieldDisplayDriver(IFieldRules<MultiTextField> rules)
    : ContentFieldDisplayDriver<MultiTextField>
{
    public override IDisplayResult Display(MultiTextField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayMultiTextFieldViewModel>(GetDisplayShapeType(context), model =>
        {
            var options = context.PartFieldDefinition.GetSettings<MultiTextFieldSettings>().Options;
            model.Values = [.. options.Where(option => field.Values.Contains(option.Value)).Select(option => option.Name ?? "")];
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
        })
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(MultiTextField field, BuildFieldEditorContext context) =>
        Initialize<EditMultiTextFieldViewModel>(GetEditorShapeType(context), model =>
        {
            var options = context.PartFieldDefinition.GetSettings<MultiTextFieldSettings>().Options;
            model.Values = context.IsNew && field.Values.Length == 0
                ? [.. options.Where(option => option.Default).Select(option => option.Value ?? "")]
                : field.Values;
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
        });

    public override async Task<IDisplayResult?> UpdateAsync(MultiTextField field, UpdateFieldEditorContext context)
    {
        var form = new EditMultiTextFieldViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.Values);

        // The empty value of the form's hidden input says that the boxes were there, and none is ticked.
        field.Values = [.. (form.Values ?? []).Where(value => !string.IsNullOrEmpty(value)).Distinct()];
        context.Updater.ModelState.Report(Prefix, rules.Check(field, context.PartFieldDefinition));

        return Edit(field, context);
    }
}
