namespace OrchardCore.Contents;

/// <summary>Shows what every item has: the shape that names the page after it. What is only a piece of a page names none.</summary>
internal sealed class ContentsDriver(IContentDefinitionManager definitions) : ContentDisplayDriver
{
    private const string Metadata = "ContentsMetadata";

    public override async Task<IDisplayResult?> DisplayAsync(ContentItem model, BuildDisplayContext context) =>
        context.DisplayType == "Detail" && await definitions.GetTypeDefinitionAsync(model.ContentType) is { } type &&
        string.IsNullOrEmpty(type.GetSettings<ContentTypeSettings>().Stereotype)
            ? Factory(Metadata, async build =>
            {
                var shape = await build.ShapeFactory.CreateAsync(Metadata);
                shape.Properties[nameof(ContentItem)] = model;
                return shape;
            }).Location("Detail", "Content:before")
            : null;
}
