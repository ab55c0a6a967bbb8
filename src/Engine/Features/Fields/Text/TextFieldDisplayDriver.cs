namespace OrchardCore.ContentFields.Fields;

internal sealed class TextFieldDisplayDriver(IFieldRules<TextField> rules) : ContentFieldDisplayDriver<TextField>
{
    public override IDisplayResult Display(TextField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayTextFieldViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult? Edit(TextField field, BuildFieldEditorContext context)
    {
        var settings = context.PartFieldDefinition.GetSettings<TextFieldSettings>();
        if (settings.Type == FieldBehaviorType.GeneratedHidden)
            return null;

        return Initialize<EditTextFieldViewModel>(GetEditorShapeType(context), model =>
        {
            model.Text = context.IsNew && field.Text is null ? settings.DefaultValue : field.Text;
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
        });
    }

    public override async Task<IDisplayResult?> UpdateAsync(TextField field, UpdateFieldEditorContext context)
    {
        if (context.PartFieldDefinition.GetSettings<TextFieldSettings>().Type == FieldBehaviorType.Editable)
        {
            await context.Updater.TryUpdateModelAsync(field, Prefix, f => f.Text!);
            context.Updater.ModelState.Report(Prefix, rules.Check(field, context.PartFieldDefinition));
        }

        return Edit(field, context);
    }
}
