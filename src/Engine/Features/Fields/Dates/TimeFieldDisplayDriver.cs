namespace OrchardCore.ContentFields.Fields;

internal sealed class TimeFieldDisplayDriver(
    IFieldRules<TimeField> rules, IStringLocalizer<TimeFieldDisplayDriver> S) : ContentFieldDisplayDriver<TimeField>
{
    public override IDisplayResult Display(TimeField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayTimeFieldViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(TimeField field, BuildFieldEditorContext context) =>
        Initialize<EditTimeFieldViewModel>(GetEditorShapeType(context), model =>
            (model.Value, model.Field, model.Part, model.PartFieldDefinition) =
                (field.Value, field, context.ContentPart, context.PartFieldDefinition));

    public override async Task<IDisplayResult?> UpdateAsync(TimeField field, UpdateFieldEditorContext context)
    {
        var form = new EditTimeFieldViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.Value!);

        var name = context.PartFieldDefinition.DisplayName();
        if (context.Updater.ModelState.Explain(Prefix, nameof(form.Value), S["The value of {0} must be a time of day.", name]))
            return Edit(field, context);

        field.Value = form.Value;
        context.Updater.ModelState.Report(Prefix, rules.Check(field, context.PartFieldDefinition));
        return Edit(field, context);
    }
}
