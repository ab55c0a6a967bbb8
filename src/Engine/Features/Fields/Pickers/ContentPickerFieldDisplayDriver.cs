namespace OrchardCore.ContentFields.Fields;

internal sealed class ContentPickerFieldDisplayDriver(IFieldRules<ContentPickerField> rules, IContentManager content)
    : ContentFieldDisplayDriver<ContentPickerField>
{
    public override IDisplayResult Display(ContentPickerField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayContentPickerFieldViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(ContentPickerField field, BuildFieldEditorContext context) =>
        Initialize<EditContentPickerFieldViewModel>(GetEditorShapeType(context), async model =>
        {
            model.ContentItemIds = string.Join(',', field.ContentItemIds);
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
            foreach (var item in await content.GetAsync(field.ContentItemIds, VersionOptions.Latest))
                model.SelectedItems.Add(new()
                {
                    Id = item.ContentItemId, DisplayText = item.ToString(), HasPublished = item.IsPublished(),
                });
        });

    public override async Task<IDisplayResult?> UpdateAsync(ContentPickerField field, UpdateFieldEditorContext context)
    {
        var form = new PickedIds();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.ContentItemIds!);

        field.ContentItemIds = PickedIds.Read(form.ContentItemIds, field.ContentItemIds);
        context.Updater.ModelState.Report(Prefix, rules.Check(field, context.PartFieldDefinition));

        return Edit(field, context);
    }
}
