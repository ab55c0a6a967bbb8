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

    /// <summary>The form as it is shown first, or with what it sends.</summary>
    public override async Task<IDisplayResult?> EditAsync(BagPart part, BuildPartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<BagPartSettings>();
        var types = (await definitions.ListTypeDefinitionsAsync()).Where(type =>
            settings.ContainedContentTypes.Contains(type.Name, StringComparer.Ordinal) ||
            (type.GetStereotype() is { Length: > 0 } stereotype &&
                settings.ContainedStereotypes.Contains(stereotype, StringComparer.OrdinalIgnoreCase))).ToArray();
        var editor = await contained.ShowAsync(
            new(Prefix, part.ContentItems, types, context.Updater) { IsUpdate = context is UpdatePartEditorContext });

        return Initialize<BagPartEditViewModel>(GetEditorShapeType(context), model =>
        {
            (model.BagPart, model.Updater, model.ContainedContentTypeDefinitions) = (part, context.Updater, types);
            model.TypePartDefinition = context.TypePartDefinition;
            ((IShape)model).Properties["Editor"] = editor;
        });
    }
}
