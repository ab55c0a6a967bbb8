using OrchardCore.Layers.Services;

namespace OrchardCore.Layers.Drivers;

/// <summary>
/// Lets an editor say where a widget of a layer stands. A widget becomes one of a layer's when it is created from the
/// page of the layers, which names the zone in the address.
/// </summary>
internal sealed class LayerMetadataDriver(
    ILayerService layers, ISiteService sites, IHttpContextAccessor http, IStringLocalizer<LayerMetadataDriver> S)
    : ContentDisplayDriver
{
    public override async Task<IDisplayResult?> EditAsync(ContentItem model, BuildEditorContext context)
    {
        if (Current(model, context) is not { } metadata)
            return null;

        var names = (await layers.GetLayersAsync()).Layers.Select(layer => layer.Name).ToArray();
        var zones = (await sites.GetSettingsAsync<LayerSettings>()).Zones;
        return this.Fields("LayerMetadata_Edit", Prefix, context, fields => fields
            .Choice("Layer", S["Layer"], metadata.Layer, Choices(names, metadata.Layer))
            .Choice("Zone", S["Zone"], metadata.Zone, Choices(zones, metadata.Zone))
            .Number("Position", S["Position"], metadata.Position)
            .Check("RenderTitle", S["Show the title"], metadata.RenderTitle)
            .Text("Title", S["Title"], model.DisplayText)).Location("Content:before");
    }

    public override async Task<IDisplayResult?> UpdateAsync(ContentItem model, UpdateEditorContext context)
    {
        if (Current(model, context) is not { } metadata)
            return null;

        var form = new LayerMetadataViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        if (string.IsNullOrWhiteSpace(form.Zone))
            context.Updater.ModelState.AddModelError($"{Prefix}.Zone", S["Choose the zone of the widget."]);
        if (string.IsNullOrWhiteSpace(form.Layer))
            context.Updater.ModelState.AddModelError($"{Prefix}.Layer", S["Choose the layer of the widget."]);

        (metadata.Layer, metadata.Zone) = (form.Layer ?? "", form.Zone ?? "");
        (metadata.Position, metadata.RenderTitle) = (form.Position, form.RenderTitle);
        model.Apply(metadata);
        model.DisplayText = form.Title;
        return await EditAsync(model, context);
    }

    protected override void BuildPrefix(ContentItem model, string htmlFieldPrefix) => Prefix = nameof(LayerMetadata);

    // Only the item that is edited, never one inside it.
    private LayerMetadata? Current(ContentItem model, BuildEditorContext context)
    {
        if (!string.IsNullOrEmpty(context.HtmlFieldPrefix))
            return null;

        if (model.TryGet<LayerMetadata>(out var metadata))
            return metadata;

        if (http.HttpContext?.Request is not { } request || (string?)request.Query["LayerMetadata.Zone"] is not { Length: > 0 } zone)
            return null;

        return new LayerMetadata { Zone = zone, Layer = (string?)request.Query["LayerMetadata.Layer"] ?? "" };
    }

    private static IEnumerable<KeyValuePair<string, string>> Choices(string[] names, string? current) =>
        names.Append(current ?? "").Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)
            .Select(name => KeyValuePair.Create(name, name));

    internal sealed class LayerMetadataViewModel
    {
        public string? Title { get; set; }
        public string? Layer { get; set; }
        public string? Zone { get; set; }
        public double Position { get; set; }
        public bool RenderTitle { get; set; }
    }
}
