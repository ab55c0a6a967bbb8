using OrchardCore.Widgets.Settings;
using OrchardCore.Widgets.ViewModels;

namespace OrchardCore.Widgets;

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

    /// <summary>The form as it is shown first, or with what it sends.</summary>
    public override async Task<IDisplayResult?> EditAsync(WidgetsListPart part, BuildPartEditorContext context)
    {
        var editors = new List<Dictionary<string, object?>>();
        var types = (await definitions.ListWidgetTypeDefinitionsAsync()).ToArray();
        var settings = context.TypePartDefinition.GetSettings<WidgetsListPartSettings>();
        foreach (var zone in settings.Zones.Union(part.Widgets.Keys, StringComparer.Ordinal).ToArray())
        {
            var items = part.Widgets.GetValueOrDefault(zone) ?? [];
            var editor = await contained.ShowAsync(
                new($"{Prefix}.{zone.ToSafeName()}", items, types, context.Updater)
                {
                    IsUpdate = context is UpdatePartEditorContext,
                    Added = item => item.Weld(new WidgetMetadata()),
                });
            editors.Add(new() { ["Name"] = S["Zone {0}", zone].Value, ["Editor"] = editor });

            if (items.Count > 0)
                part.Widgets[zone] = items;
            else
                part.Widgets.Remove(zone);
        }

        return Initialize<WidgetsListPartEditViewModel>(GetEditorShapeType(context), model =>
        {
            (model.WidgetsListPart, model.AvailableZones, model.Updater) = (part, settings.Zones, context.Updater);
            ((IShape)model).Properties["ZoneEditors"] = editors;
        });
    }
}
