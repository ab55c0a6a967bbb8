namespace OrchardCore.ContentFields.Fields;

internal sealed class BooleanFieldDisplayDriver : ContentFieldDisplayDriver<BooleanField>
{
    public override IDisplayResult Display(BooleanField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayBooleanFieldViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(BooleanField field, BuildFieldEditorContext context) =>
        Initialize<EditBooleanFieldViewModel>(GetEditorShapeType(context), model =>
        {
            model.Value = context.IsNew && !field.Data.ContainsKey(nameof(field.Value))
                ? context.PartFieldDefinition.GetSettings<BooleanFieldSettings>().DefaultValue
                : field.Value;
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
        });

    public override async Task<IDisplayResult?> UpdateAsync(BooleanField field, UpdateFieldEditorContext context)
    {
        await context.Updater.TryUpdateModelAsync(field, Prefix, f => f.Value);
        return Edit(field, context);
    }
}
