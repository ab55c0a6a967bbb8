namespace OrchardCore.ContentManagement.Display;

/// <summary>
/// The names that the template of a content item may have, the last being the most specific:
/// Content_[DisplayType], Content__[ContentType], Content_[DisplayType]__[ContentType].
/// </summary>
internal sealed class ContentShapeTable : IShapeTableProvider
{
    public ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Content").OnDisplaying(context => Name(context, "Content"));
        return ValueTask.CompletedTask;
    }

    private static void Name(ShapeDisplayContext context, string kind)
    {
        if (context.Shape.GetProperty("ContentItem") is not ContentItem item)
            return;

        var alternates = context.Shape.Metadata.Alternates;
        var displayType = context.Shape.Metadata.DisplayType ?? "Detail";
        if (displayType == "Edit")
            return;

        if (displayType != "Detail")
        {
            alternates.Add($"{kind}_{displayType}");
            alternates.Add($"{kind}_{displayType}__{item.ContentType}");
            return;
        }

        alternates.Add($"{kind}__{item.ContentType}");
    }
}
