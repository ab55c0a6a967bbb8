using OrchardCore.ContentManagement.Utilities;
using OrchardCore.Widgets.Models;
using OrchardCore.Widgets.Settings;

namespace OrchardCore.Widgets.Drivers;

/// <summary>The widgets that an item brings along, put into the zones of the page's layout.</summary>
internal sealed class WidgetsListPartDisplayDriver(
    ContainedItems contained, IServiceProvider services, IContentDefinitionManager definitions,
    IStringLocalizer<WidgetsListPartDisplayDriver> S) : ContentPartDisplayDriver<WidgetsListPart>
{
    public override async Task<IDisplayResult?> DisplayAsync(WidgetsListPart part, BuildPartDisplayContext context)
    {
        if (context.DisplayType != "Detail" || part.Widgets.Count == 0)
            return null;

        var display = services.GetRequiredService<IContentItemDisplayManager>();
        foreach (var (zone, widgets) in part.Widgets)
        {
            foreach (var widget in widgets)
            {
                if (await definitions.GetTypeDefinitionAsync(widget.ContentType) is null)
                    continue;

                var shape = await display.BuildDisplayAsync(widget, context.Updater, "Detail", context.GroupId);
                shape.Classes.Add("widget");
                shape.Classes.Add(WidgetClass.Of(widget));
                var position = widget.TryGet<WidgetMetadata>(out var metadata) ? metadata.Position : null;
                await context.Layout.Zones[zone].AddAsync(shape, position ?? "");
            }
        }

        return null;
    }

    public override Task<IDisplayResult?> EditAsync(WidgetsListPart part, BuildPartEditorContext context) =>
        ShowAsync(part, context, isUpdate: false);

    public override Task<IDisplayResult?> UpdateAsync(WidgetsListPart part, UpdatePartEditorContext context) =>
        ShowAsync(part, context, isUpdate: true);

    private async Task<IDisplayResult?> ShowAsync(WidgetsListPart part, BuildPartEditorContext context, bool isUpdate)
    {
        var shape = new Shape();
        var zones = new List<Dictionary<string, object?>>();
        shape.Properties["ZoneEditors"] = zones;
        var prefix = Prefix;
        // Made before the widgets are asked: one of them may hold such a part itself.
        var result = Factory("WidgetsListPart_Edit", _ => new ValueTask<IShape>(shape));

        var types = (await definitions.ListWidgetTypeDefinitionsAsync()).ToArray();
        var settings = context.TypePartDefinition.GetSettings<WidgetsListPartSettings>();
        foreach (var zone in settings.Zones.Union(part.Widgets.Keys, StringComparer.Ordinal).ToArray())
        {
            var items = part.Widgets.GetValueOrDefault(zone) ?? [];
            var ask = new ContainedItemsContext($"{prefix}.{zone.ToSafeName()}", items, types, context.Updater)
            {
                IsUpdate = isUpdate,
                Added = item => item.Weld(new WidgetMetadata()),
            };
            var editor = await (isUpdate ? contained.UpdateAsync(ask) : contained.EditAsync(ask));
            zones.Add(new() { ["Name"] = S["Zone {0}", zone].Value, ["Editor"] = editor });
            if (items.Count > 0)
                part.Widgets[zone] = items;
            else
                part.Widgets.Remove(zone);
        }

        return result;
    }
}
