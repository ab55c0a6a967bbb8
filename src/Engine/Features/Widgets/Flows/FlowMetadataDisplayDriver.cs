namespace OrchardCore.Flows;

/// <summary>How wide a widget is, and on which side it stands.</summary>
internal sealed class FlowMetadataDisplayDriver : ContentDisplayDriver
{
    public override IDisplayResult? Edit(ContentItem model, BuildEditorContext context) =>
        model.TryGet<FlowMetadata>(out var metadata)
            ? Initialize<FlowMetadata>("FlowMetadata_Edit", form =>
                (form.Alignment, form.Size) = (metadata.Alignment, metadata.Size)).Location("Footer")
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ContentItem model, UpdateEditorContext context)
    {
        if (!model.TryGet<FlowMetadata>(out var metadata))
            return null;

        await FormOf<FlowMetadata>.BindAsync(metadata, context.Updater, Prefix);
        metadata.Size = Math.Clamp(metadata.Size, 1, 100);
        model.Apply(metadata);

        return Edit(model, context);
    }

    protected override void BuildPrefix(ContentItem model, string htmlFieldPrefix) =>
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? nameof(FlowMetadata) : $"{htmlFieldPrefix}.{nameof(FlowMetadata)}";
}
