namespace OrchardCore.ContentManagement.Display;

/// <summary>
/// Content item → a shape with what everybody shows of it, in its place: item drivers, then parts with their fields, then
/// handlers. This file is on the way of every page; editors are in the file beside it.
/// </summary>
internal sealed partial class ContentItemDisplayManager(
    ContentDrivers drivers, ContentParts parts, IEnumerable<IContentDisplayDriver> itemDrivers,
    IEnumerable<IContentDisplayHandler> handlers, IEnumerable<IContentHandler> contentHandlers, Guarded guarded,
    BrokenEditors broken, ShapeBuffers buffers, IContentDefinitionManager definitions, IShapeFactory shapes, Placer placer, ILayoutAccessor layout) : IContentItemDisplayManager
{
    private readonly IContentDisplayDriver[] _itemDrivers = [.. itemDrivers];
    private readonly IContentDisplayHandler[] _handlers = [.. handlers];

    public async Task<IShape> BuildDisplayAsync(
        ContentItem content, IUpdateModel updater, string displayType = "", string groupId = "")
    {
        var definition = await DefinitionAsync(content);
        var shown = string.IsNullOrEmpty(displayType) ? "Detail" : displayType;
        var kind = definition.GetSettings<ContentTypeSettings>().Stereotype is { Length: > 0 } own ? own : "Content";
        var type = shown == "Detail" ? kind : $"{kind}_{shown}";

        var shape = await CreateAsync(type, content, kind);
        shape.Metadata.DisplayType = shown;
        if (shown != "Detail")
            shape.Metadata.Alternates.Add(type);

        shape.Metadata.Alternates.Add($"{type}__{content.ContentType}");
        var context = new BuildDisplayContext(shape, shown, groupId, shapes, await layout.GetLayoutAsync(), updater);
        await placer.PlaceAsync(context);
        await DisplayAsync(content, definition, context);
        return shape;
    }

    private async Task<ContentTypeDefinition> DefinitionAsync(ContentItem content) =>
        await definitions.GetTypeDefinitionAsync(content.ContentType) ?? throw new InvalidOperationException(
            $"The content item '{content.ContentItemId}' is of the type '{content.ContentType}', which does not exist.");

    private ValueTask<IShape> CreateAsync(string type, ContentItem content, string stereotype) => shapes.CreateAsync(
        type, static made =>
        {
            var shape = new ZoneHolding(() => made.shapes.CreateAsync("ContentZone"));
            shape.Properties["ContentItem"] = made.content;
            shape.Properties["Stereotype"] = made.stereotype;
            return new ValueTask<IShape>(shape);
        }, null, null, (shapes, content, stereotype));

    private async Task DisplayAsync(ContentItem item, ContentTypeDefinition type, BuildDisplayContext context)
    {
        foreach (var driver in _itemDrivers)
            await ShowAsync(driver, item, context, static it => it.driver.BuildDisplayAsync(it.item, it.context), (driver, item, context));

        foreach (var part in type.Parts)
        {
            var settings = part.GetSettings<ContentTypePartSettings>();
            var own = drivers.PartDisplays(part.PartDefinition.Name, settings.DisplayMode);
            if (own.Count == 0 && !part.PartDefinition.Fields.Any())
                continue;

            if (await PartAsync(item, part, context) is not { } content)
                continue;

            context.DefaultPosition = settings.Position;
            foreach (var driver in own)
                await ShowAsync(
                    driver, item, context, static it => it.driver.BuildDisplayAsync(it.content, it.part, it.context),
                    (driver, content, part, context));

            await FieldsAsync(item, content, part, settings.Position, context);
        }

        context.DefaultPosition = null;
        await HandleAsync(item, context);
    }

    private async Task FieldsAsync(
        ContentItem item, ContentPart content, ContentTypePartDefinition part, string? position, BuildDisplayContext context)
    {
        foreach (var field in part.PartDefinition.Fields)
        {
            var settings = field.GetSettings<ContentPartFieldSettings>();
            // The fields of a part stand where the part stands, in their own order.
            context.DefaultPosition = string.IsNullOrEmpty(position) || string.IsNullOrEmpty(settings.Position)
                ? settings.Position ?? position
                : $"{position}.{settings.Position}";
            foreach (var driver in drivers.FieldDisplays(field.FieldDefinition.Name, settings.DisplayMode))
                await ShowAsync(
                    driver, item, context, static it => it.driver.BuildDisplayAsync(it.content, it.field, it.part, it.context),
                    (driver, content, field, part, context));
        }
    }

    private async ValueTask ShowAsync<TCall>(
        object driver, ContentItem item, BuildShapeContext context, Func<TCall, Task<IDisplayResult?>> build, TCall call)
    {
        try
        {
            var result = await build(call);
            if (result is not null)
                await (context is BuildDisplayContext display ? result.ApplyAsync(display) : result.ApplyAsync((BuildEditorContext)context));
        }
        catch (Exception exception) when (guarded.GoesOnAfter(exception, driver.GetType().FullName!, item))
        {
            // Logged; the others go on.
            if (context is BuildEditorContext editor)
                await broken.AddAsync(exception is UnreadableContentException ? exception.Message : driver.GetType().Name, editor, buffers);
        }
    }

    private async ValueTask HandleAsync(ContentItem item, BuildShapeContext context)
    {
        foreach (var handler in _handlers)
            await ShowAsync(handler, item, context, static async it =>
            {
                await (it.context is BuildDisplayContext display
                    ? it.handler.BuildDisplayAsync(it.item, display)
                    : it.handler.BuildEditorAsync(it.item, (BuildEditorContext)it.context));
                return null;
            }, (handler, item, context));
    }
}
