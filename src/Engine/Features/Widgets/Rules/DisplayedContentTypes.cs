namespace OrchardCore.Rules.Services;

/// <summary>The types of the content items that the current page shows in full.</summary>
internal sealed class DisplayedContentTypes
{
    public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);
}

internal sealed class DisplayedContentTypesDriver(DisplayedContentTypes displayed) : ContentDisplayDriver
{
    public override Task<IDisplayResult?> DisplayAsync(ContentItem model, BuildDisplayContext context)
    {
        if (context.DisplayType is "Detail" && context.Shape.Metadata.Type == "Content")
            displayed.Names.Add(model.ContentType);

        return Task.FromResult<IDisplayResult?>(null);
    }
}
