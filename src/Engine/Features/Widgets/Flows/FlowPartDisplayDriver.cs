using OrchardCore.Flows.ViewModels;

namespace OrchardCore.Flows.Drivers;

internal sealed class FlowPartDisplayDriver(
    ContainedItems contained, ContainedDisplay display, IContentDefinitionManager definitions)
    : ContentPartDisplayDriver<FlowPart>
{
    public override IDisplayResult Display(FlowPart part, BuildPartDisplayContext context)
    {
        var type = part.Widgets.Count > 0 ? GetDisplayShapeType(context) : "FlowPart_Empty";
        return Initialize<FlowPartViewModel>(type, async model =>
        {
            model.FlowPart = part;
            model.BuildPartDisplayContext = context;
            await display.AddAsync((IShape)model, part.Widgets, context, context.DisplayType);
        }).Location("Detail", "Content");
    }

    public override Task<IDisplayResult?> EditAsync(FlowPart part, BuildPartEditorContext context) =>
        ShowAsync(async () => await contained.EditAsync(await AskAsync(part, context, isUpdate: false)));

    public override Task<IDisplayResult?> UpdateAsync(FlowPart part, UpdatePartEditorContext context) =>
        ShowAsync(async () => await contained.UpdateAsync(await AskAsync(part, context, isUpdate: true)));

    // A flow may hold a flow: this driver is asked again before it has answered, so its own result comes first.
    private async Task<IDisplayResult?> ShowAsync(Func<Task<IShape>> build)
    {
        IShape? editor = null;
        var result = Factory("ContainedItems", _ => new ValueTask<IShape>(editor!));
        editor = await build();
        return result;
    }

    private async Task<ContainedItemsContext> AskAsync(FlowPart part, BuildPartEditorContext context, bool isUpdate)
    {
        var prefix = Prefix;
        var settings = context.TypePartDefinition.GetSettings<FlowPartSettings>();
        var widgets = await definitions.ListWidgetTypeDefinitionsAsync();
        var types = settings.ContainedContentTypes is { Length: > 0 } only
            ? widgets.Where(type => only.Contains(type.Name, StringComparer.Ordinal))
            : widgets;

        return new(prefix, part.Widgets, [.. types], context.Updater)
        {
            IsUpdate = isUpdate,
            Alternate = "FlowPart_Edit",
            Added = item => item.Weld(new FlowMetadata
            {
                Alignment = settings.DefaultAlignment ?? FlowAlignment.Justify,
            }),
        };
    }
}
