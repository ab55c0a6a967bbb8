namespace OrchardCore.Flows.Drivers;

/// <summary>How wide a widget is, and on which side it stands.</summary>
internal sealed class FlowMetadataDisplayDriver(IStringLocalizer<FlowMetadataDisplayDriver> S) : ContentDisplayDriver
{
    private static readonly int[] _sizes = [100, 75, 66, 50, 33, 25];

    public override IDisplayResult? Edit(ContentItem model, BuildEditorContext context)
    {
        if (!model.TryGet<FlowMetadata>(out var metadata))
            return null;

        return this.Fields("FlowMetadata_Edit", Prefix, context, fields => fields
            .Choice("Alignment", S["Alignment"], metadata.Alignment.ToString(),
            [
                new("Justify", S["Full width"]), new("Left", S["Left"]), new("Center", S["Centre"]),
                new("Right", S["Right"]), new("Inherit", S["As its container"]),
            ])
            .Choice("Size", S["Width"], Text(metadata.Size), _sizes.Append(metadata.Size).Distinct()
                .Select(size => KeyValuePair.Create(Text(size), Text(size) + " %")))).Location("Footer");
    }

    public override async Task<IDisplayResult?> UpdateAsync(ContentItem model, UpdateEditorContext context)
    {
        if (!model.TryGet<FlowMetadata>(out var metadata))
            return null;

        var form = new MetadataViewModel { Alignment = metadata.Alignment, Size = metadata.Size };
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        (metadata.Alignment, metadata.Size) = (form.Alignment, Math.Clamp(form.Size, 1, 100));
        model.Apply(metadata);
        return Edit(model, context);
    }

    protected override void BuildPrefix(ContentItem model, string htmlFieldPrefix) =>
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? nameof(FlowMetadata) : $"{htmlFieldPrefix}.{nameof(FlowMetadata)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal sealed class MetadataViewModel
    {
        public FlowAlignment Alignment { get; set; }
        public int Size { get; set; }
    }
}
