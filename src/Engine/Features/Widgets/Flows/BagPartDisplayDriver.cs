using OrchardCore.Flows.ViewModels;

namespace OrchardCore.Flows.Drivers;

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
        ShowAsync(async () => await contained.EditAsync(await AskAsync(part, context, isUpdate: false)));

    public override Task<IDisplayResult?> UpdateAsync(BagPart part, UpdatePartEditorContext context) =>
        ShowAsync(async () => await contained.UpdateAsync(await AskAsync(part, context, isUpdate: true)));

    // A bag may hold a bag: this driver is asked again before it has answered, so its own result comes first.
    private async Task<IDisplayResult?> ShowAsync(Func<Task<IShape>> build)
    {
        IShape? editor = null;
        var result = Factory("ContainedItems", _ => new ValueTask<IShape>(editor!));
        editor = await build();
        return result;
    }

    private async Task<ContainedItemsContext> AskAsync(BagPart part, BuildPartEditorContext context, bool isUpdate)
    {
        var prefix = Prefix;
        var settings = context.TypePartDefinition.GetSettings<BagPartSettings>();
        var types = (await definitions.ListTypeDefinitionsAsync()).Where(type =>
            settings.ContainedContentTypes.Contains(type.Name, StringComparer.Ordinal) ||
            (type.GetStereotype() is { Length: > 0 } stereotype &&
                settings.ContainedStereotypes.Contains(stereotype, StringComparer.OrdinalIgnoreCase)));

        return new(prefix, part.ContentItems, [.. types], context.Updater)
        {
            IsUpdate = isUpdate,
            Alternate = "BagPart_Edit",
        };
    }
}
