namespace OrchardCore.Flows;

/// <summary>Shows the items that a flow or a bag contains, as items of its shape.</summary>
internal sealed class ContainedDisplay(IServiceProvider services, IContentDefinitionManager definitions)
{
    public async Task AddAsync(
        IShape parent, IEnumerable<ContentItem> items, BuildShapeContext context, string displayType)
    {
        // Drivers need this class, and it needs the drivers.
        var display = services.GetRequiredService<IContentItemDisplayManager>();
        var position = 0;
        foreach (var item in items)
        {
            // A widget of a feature that isn't enabled is kept, but there is nothing that could show it.
            if (item.ContentType is null || await definitions.GetTypeDefinitionAsync(item.ContentType) is null)
                continue;

            var shape = await display.BuildDisplayAsync(item, context.Updater, displayType, context.GroupId);
            Classify(shape, item);
            await parent.AddAsync(shape, (++position).ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Classify(IShape shape, ContentItem item)
    {
        shape.Classes.Add("widget");
        shape.Classes.Add(WidgetClass.Of(item));
        if (item.TryGet<FlowMetadata>(out var metadata))
        {
            shape.Classes.Add(WidgetClass.Of(metadata.Alignment));
            shape.Classes.Add(WidgetClass.OfSize(metadata.Size));
        }
    }
}
