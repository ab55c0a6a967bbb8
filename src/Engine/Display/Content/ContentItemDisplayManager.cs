namespace OrchardCore.ContentManagement.Display;

public interface IContentItemDisplayManager
{
    Task<IShape> BuildDisplayAsync(ContentItem content, IUpdateModel updater, string displayType = "", string groupId = "");
    Task<IShape> BuildEditorAsync(ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "");
    Task<IShape> UpdateEditorAsync(ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "");
}

/// <summary>Content item × its drivers → a shape with what each of them shows, in its place.</summary>
internal sealed class ContentItemDisplayManager(
    ContentItemDrivers drivers, IContentDefinitionManager definitions, IShapeFactory shapes, Placer placer,
    ILayoutAccessor layout) : IContentItemDisplayManager
{
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
        await drivers.DisplayAsync(content, definition, context);
        return shape;
    }

    public async Task<IShape> BuildEditorAsync(
        ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "")
    {
        var definition = await DefinitionAsync(content);
        var shape = await EditorAsync(content, definition, htmlFieldPrefix);
        var context = new BuildEditorContext(
            shape, groupId, isNew, htmlFieldPrefix, shapes, await layout.GetLayoutAsync(), updater);
        await placer.PlaceAsync(context);
        await drivers.EditAsync(content, definition, context);
        return shape;
    }

    public async Task<IShape> UpdateEditorAsync(
        ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "")
    {
        var definition = await DefinitionAsync(content);
        var shape = await EditorAsync(content, definition, htmlFieldPrefix);
        var context = new UpdateEditorContext(
            shape, groupId, isNew, htmlFieldPrefix, shapes, await layout.GetLayoutAsync(), updater);
        await placer.PlaceAsync(context);
        await drivers.UpdateAsync(content, definition, context);
        return shape;
    }

    private async Task<ContentTypeDefinition> DefinitionAsync(ContentItem content) =>
        await definitions.GetTypeDefinitionAsync(content.ContentType) ?? throw new InvalidOperationException(
            $"The content item '{content.ContentItemId}' is of the type '{content.ContentType}', which does not exist.");

    private async ValueTask<IShape> EditorAsync(ContentItem content, ContentTypeDefinition definition, string prefix)
    {
        var kind = definition.GetSettings<ContentTypeSettings>().Stereotype is { Length: > 0 } own ? own : "Content";
        var shape = await CreateAsync(kind + "_Edit", content, kind);
        shape.Properties["HtmlFieldPrefix"] = prefix;
        shape.Metadata.DisplayType = "Edit";
        shape.Metadata.Alternates.Add($"{kind}_Edit__{content.ContentType}");
        return shape;
    }

    private ValueTask<IShape> CreateAsync(string type, ContentItem content, string stereotype) => shapes.CreateAsync(
        type, static made =>
        {
            var shape = new ZoneHolding(() => made.shapes.CreateAsync("ContentZone"));
            shape.Properties["ContentItem"] = made.content;
            shape.Properties["Stereotype"] = made.stereotype;
            return new ValueTask<IShape>(shape);
        }, null, null, (shapes, content, stereotype));
}
