namespace OrchardCore.Layers.Services;

/// <summary>Shows the widgets of every layer whose rule holds for the page.</summary>
internal sealed class LayerContents(
    ILayerService layers, LayerWidgets widgets, IRuleService rules, IContentItemDisplayManager display,
    IContentDefinitionManager definitions, IUpdateModelAccessor forms, IAuthorizationService authorization,
    IHttpContextAccessor http, PageRecord record) : ILayoutContents
{
    public async ValueTask AddAsync(IZoneHolding layout)
    {
        var all = await widgets.GetAsync(layers, record);
        if (all.Length == 0)
            return;

        var document = await layers.GetLayersAsync();
        var holding = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var widget in all)
        {
            if (!holding.TryGetValue(widget.Layer, out var holds))
                holding[widget.Layer] = holds = await HoldsAsync(document, widget.Layer);

            if (holds)
                await AddAsync(layout, widget);
        }
    }

    private async ValueTask<bool> HoldsAsync(LayersDocument document, string name)
    {
        var layer = document.Layers.Find(layer => string.Equals(layer.Name, name, StringComparison.OrdinalIgnoreCase));
        return layer?.LayerRule is { } rule && await rules.EvaluateAsync(rule);
    }

    private async Task AddAsync(IZoneHolding layout, LayerWidget widget)
    {
        var item = widget.Item.Clone();
        if (await definitions.GetTypeDefinitionAsync(item.ContentType) is not { } definition ||
            (definition.IsSecurable() && !await MayViewAsync(item)))
            return;

        var content = await display.BuildDisplayAsync(item, forms.ModelUpdater);
        content.Classes.Add("widget");
        content.Classes.Add(WidgetClass.Of(item));

        var wrapper = new WidgetWrapper { Widget = item, Content = content };
        wrapper.Metadata.Type = "Widget_Wrapper";
        wrapper.Metadata.Alternates.Add("Widget_Wrapper__" + item.ContentType);
        wrapper.Metadata.Alternates.Add("Widget_Wrapper__Zone__" + widget.Zone);
        wrapper.Properties["Title"] =
            item.TryGet<LayerMetadata>(out var metadata) && metadata.RenderTitle ? item.DisplayText : null;
        await layout.Zones[widget.Zone].AddAsync(wrapper, widget.Position.ToString(CultureInfo.InvariantCulture));
    }

    private Task<bool> MayViewAsync(ContentItem item) =>
        authorization.AuthorizeAsync(http.HttpContext!.User, CommonPermissions.ViewContent, item);
}
