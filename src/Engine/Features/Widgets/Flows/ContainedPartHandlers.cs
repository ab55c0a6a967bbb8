namespace OrchardCore.Flows;

internal sealed class FlowPartHandler(IServiceProvider services) : ContentPartHandler<FlowPart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, FlowPart part) =>
        ContainedAspects.FillAsync(context, part, nameof(FlowPart.Widgets), part.Widgets, services);
}

internal sealed class BagPartHandler(IServiceProvider services) : ContentPartHandler<BagPart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, BagPart part) =>
        ContainedAspects.FillAsync(context, part, nameof(BagPart.ContentItems), part.ContentItems, services);
}

/// <summary>What a content item says of the items inside it.</summary>
internal static class ContainedAspects
{
    public static async Task FillAsync(
        ContentItemAspectContext context, ContentPart part, string list, List<ContentItem> items,
        IServiceProvider services)
    {
        await context.ForAsync<ContainedContentItemsAspect>(aspect =>
        {
            // A bag may be in a type twice, under names of its own.
            var name = context.ContentItem.Elements
                .FirstOrDefault(element => ReferenceEquals(element.Value, part)).Key ?? part.GetType().Name;
            aspect.Accessors.Add(item => item[name]?[list] as JsonArray ?? []);
            return Task.CompletedTask;
        });

        await context.ForAsync<FullTextAspect>(async aspect =>
        {
            // Handlers are asked by the content manager, which needs them.
            var content = services.GetRequiredService<IContentManager>();
            foreach (var item in items)
            {
                var inner = await content.PopulateAspectAsync(item, new FullTextAspect());
                aspect.Segments.AddRange(inner.Segments);
            }
        });
    }
}
