namespace OrchardCore.Flows;

internal sealed class BagPartDisplayDriver(
    ContainedItems contained, ContainedDisplay display, IContentDefinitionManager definitions)
    : ContentPartDisplayDriver<BagPart>
{
    public override IDisplayResult Display(BagPart part, BuildPartDisplayContext context)
    {
        var type = part.ContentItems.Count > 0 ? GetDisplayShapeType(context) : "BagPart_Empty";
        return Initialize<BagPartViewModel>(type, async model =>
        {
            model.BagPart = part;
            model.BuildPartDisplayContext = context;
            model.Settings = context.TypePartDefinition.GetSettings<BagPartSettings>();
            await display.AddAsync((IShape)model, part.ContentItems, context, model.DisplayType);
        }).Location("Detail", "Content").Location("Summary", "Content");
    }

    public override Task<IDisplayResult?> EditAsync(BagPart part, BuildPartEditorContext context) =>
        ShowAsync(part, context, isUpdate: false);

    public override Task<IDisplayResult?> UpdateAsync(BagPart part, UpdatePartEditorContext context) =>
        ShowAsync(part, context, isUpdate: true);

    private async Task<IDisplayResult?> ShowAsync(BagPart part, BuildPartEditorContext context, bool isUpdate)
    {
        var settings = context.TypePartDefinition.GetSettings<BagPartSettings>();
        var types = (await definitions.ListTypeDefinitionsAsync()).Where(type =>
            settings.ContainedContentTypes.Contains(type.Name, StringComparer.Ordinal) ||
            (type.GetStereotype() is { Length: > 0 } stereotype &&
                settings.ContainedStereotypes.Contains(stereotype, StringComparer.OrdinalIgnoreCase))).ToArray();
        var editor = await contained.ShowAsync(
            new(Prefix, part.ContentItems, types, context.Updater) { IsUpdate = isUpdate });

        return Initialize<BagPartEditViewModel>(GetEditorShapeType(context), model =>
        {
            (model.BagPart, model.Updater, model.ContainedContentTypeDefinitions) = (part, context.Updater, types);
            model.TypePartDefinition = context.TypePartDefinition;
            ((IShape)model).Properties["Editor"] = editor;
        });
    }
}
