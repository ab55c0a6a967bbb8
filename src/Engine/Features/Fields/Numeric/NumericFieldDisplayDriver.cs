namespace OrchardCore.ContentFields.Fields;

internal sealed class NumericFieldDisplayDriver(
    IFieldRules<NumericField> rules, IStringLocalizer<NumericFieldDisplayDriver> S)
    : ContentFieldDisplayDriver<NumericField>
{
    public override IDisplayResult Display(NumericField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayNumericFieldViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(NumericField field, BuildFieldEditorContext context) =>
        Initialize<EditNumericFieldViewModel>(GetEditorShapeType(context), model =>
        {
            model.Value = context.IsNew && field.Value is null
                ? context.PartFieldDefinition.GetSettings<NumericFieldSettings>().DefaultValue
                : field.Value?.ToString(CultureInfo.InvariantCulture);
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
        });

    public override async Task<IDisplayResult?> UpdateAsync(NumericField field, UpdateFieldEditorContext context)
    {
        var form = new EditNumericFieldViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.Value!);

        // Number inputs send the invariant form, whatever the browser shows.
        if (string.IsNullOrWhiteSpace(form.Value))
            field.Value = null;
        else if (decimal.TryParse(form.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            field.Value = value;
        else
        {
            context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(form.Value)}",
                S["The value of {0} must be a number.", context.PartFieldDefinition.DisplayName()]);
            return Edit(field, context);
        }

        context.Updater.ModelState.Report(Prefix, rules.Check(field, context.PartFieldDefinition));
        return Edit(field, context);
    }
}
