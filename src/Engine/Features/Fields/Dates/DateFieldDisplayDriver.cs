namespace OrchardCore.ContentFields.Fields;

internal sealed class DateFieldDisplayDriver(
    IFieldRules<DateField> rules, IStringLocalizer<DateFieldDisplayDriver> S) : ContentFieldDisplayDriver<DateField>
{
    public override IDisplayResult Display(DateField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayDateFieldViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(DateField field, BuildFieldEditorContext context) =>
        Initialize<EditDateFieldViewModel>(GetEditorShapeType(context), model =>
            (model.Value, model.Field, model.Part, model.PartFieldDefinition) =
                (field.Value, field, context.ContentPart, context.PartFieldDefinition));

    public override async Task<IDisplayResult?> UpdateAsync(DateField field, UpdateFieldEditorContext context)
    {
        var form = new EditDateFieldViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.Value!);

        var name = context.PartFieldDefinition.DisplayName();
        if (context.Updater.ModelState.Explain(Prefix, nameof(form.Value), S["The value of {0} must be a date.", name]))
            return Edit(field, context);

        field.Value = form.Value;
        context.Updater.ModelState.Report(Prefix, rules.Check(field, context.PartFieldDefinition));
        return Edit(field, context);
    }
}
