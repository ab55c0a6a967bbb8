namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Tells under which routes an item is created, edited, removed and shown, unless something else did.</summary>
internal sealed class RoutesHandler(IContentDefinitionManager definitions) : ContentHandlerBase
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context) =>
        context.Aspect is ContentItemMetadata metadata ? DescribeAsync(context.ContentItem, metadata) : Task.CompletedTask;

    private async Task DescribeAsync(ContentItem item, ContentItemMetadata metadata)
    {
        metadata.CreateRouteValues ??= Admin("Create", new() { ["Id"] = item.ContentType });
        metadata.EditorRouteValues ??= Admin("Edit", new() { ["ContentItemId"] = item.ContentItemId });
        metadata.RemoveRouteValues ??= Admin("Remove", new() { ["ContentItemId"] = item.ContentItemId });

        if (metadata.DisplayRouteValues is null && await IsShownAloneAsync(item))
        {
            metadata.DisplayRouteValues = new RouteValueDictionary
            {
                ["Area"] = "OrchardCore.Contents",
                ["Controller"] = "Item",
                ["Action"] = "Display",
                ["ContentItemId"] = item.ContentItemId,
            };
        }

        // An editor is where the dashboard leads to.
        metadata.AdminRouteValues ??= metadata.EditorRouteValues;
    }

    /// <summary>Widgets, menu items and the like are shown within something else only.</summary>
    private async Task<bool> IsShownAloneAsync(ContentItem item) =>
        await definitions.GetTypeDefinitionAsync(item.ContentType) is { } type && !type.HasStereotype();

    private static RouteValueDictionary Admin(string action, RouteValueDictionary values)
    {
        values["Area"] = "OrchardCore.Contents";
        values["Controller"] = "Admin";
        values["Action"] = action;
        return values;
    }
}
