namespace OrchardCore.Flows;

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

    /// <summary>The form as it is shown first, or with what it sends.</summary>
    public override async Task<IDisplayResult?> EditAsync(FlowPart part, BuildPartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<FlowPartSettings>();
        var widgets = await definitions.ListWidgetTypeDefinitionsAsync();
        var types = settings.ContainedContentTypes is { Length: > 0 } only
            ? widgets.Where(type => only.Contains(type.Name, StringComparer.Ordinal)).ToArray()
            : [.. widgets];
        var editor = await contained.ShowAsync(new(Prefix, part.Widgets, types, context.Updater)
        {
            IsUpdate = context is UpdatePartEditorContext,
            Added = item => item.Weld(new FlowMetadata { Alignment = settings.DefaultAlignment ?? FlowAlignment.Justify }),
        });

        return Initialize<FlowPartEditViewModel>(GetEditorShapeType(context), model =>
        {
            (model.FlowPart, model.Updater, model.ContainedContentTypeDefinitions) = (part, context.Updater, types);
            ((IShape)model).Properties["Editor"] = editor;
        });
    }
}
