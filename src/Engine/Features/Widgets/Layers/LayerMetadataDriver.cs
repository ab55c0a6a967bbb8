namespace OrchardCore.Layers;

/// <summary>
/// Lets an editor say where a widget of a layer stands. A widget becomes one of a layer's when it is created from the
/// page of the layers, which names the zone in the address.
/// </summary>
internal sealed class LayerMetadataDriver(
    ILayerService layers, IHttpContextAccessor http, IStringLocalizer<LayerMetadataDriver> S) : ContentDisplayDriver
{
    public override IDisplayResult? Edit(ContentItem model, BuildEditorContext context) =>
        Current(model, context) is { } metadata ? Shape(model, metadata) : null;

    public override async Task<IDisplayResult?> UpdateAsync(ContentItem model, UpdateEditorContext context)
    {
        if (Current(model, context) is not { } metadata)
            return null;

        var form = new LayerMetadataEditViewModel { Title = model.DisplayText };
        var inner = $"{Prefix}.{nameof(LayerMetadata)}";
        await FormOf<LayerMetadataEditViewModel>.BindAsync(form, context.Updater, Prefix);
        await FormOf<LayerMetadata>.BindAsync(metadata, context.Updater, inner);

        if (string.IsNullOrWhiteSpace(metadata.Zone))
            context.Updater.ModelState.AddModelError($"{inner}.Zone", S["Choose the zone of the widget."]);
        if (string.IsNullOrWhiteSpace(metadata.Layer))
            context.Updater.ModelState.AddModelError($"{inner}.Layer", S["Choose the layer of the widget."]);

        (metadata.Layer, metadata.Zone) = (metadata.Layer ?? "", metadata.Zone ?? "");
        model.Apply(metadata);
        model.DisplayText = form.Title;

        return Shape(model, metadata);
    }

    protected override void BuildPrefix(ContentItem model, string htmlFieldPrefix) => Prefix = nameof(LayerMetadata);

    private ShapeResult Shape(ContentItem model, LayerMetadata metadata) =>
        Initialize<LayerMetadataEditViewModel>("LayerMetadata_Edit", async form =>
        {
            (form.Title, form.LayerMetadata) = (model.DisplayText, metadata);
            form.Layers = (await layers.GetLayersAsync()).Layers;
        }).Location("Content:before");

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
}
