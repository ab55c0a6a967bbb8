namespace OrchardCore.Contents;

/// <summary>Shows what every item has: the shape that names the page after it. What is only a piece of a page names none.</summary>
internal sealed class ContentsDriver(IContentDefinitionManager definitions) : ContentDisplayDriver
{
    public override async Task<IDisplayResult?> DisplayAsync(ContentItem model, BuildDisplayContext context) =>
        context.DisplayType == "Detail" && await definitions.GetTypeDefinitionAsync(model.ContentType) is { } type &&
        string.IsNullOrEmpty(type.GetSettings<ContentTypeSettings>().Stereotype)
            ? Dynamic("ContentsMetadata", shape => shape.ContentItem = model).Location("Detail", "Content:before")
            : null;
}
