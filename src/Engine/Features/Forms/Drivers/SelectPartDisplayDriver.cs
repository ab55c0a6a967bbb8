namespace OrchardCore.Forms.Drivers;

internal sealed class SelectPartDisplayDriver(IStringLocalizer<SelectPartDisplayDriver> S)
    : ContentPartDisplayDriver<SelectPart>
{
    public override IDisplayResult Display(SelectPart part, BuildPartDisplayContext context) =>
        Factory(nameof(SelectPart), _ => new ValueTask<IShape>(
            new ShapeViewModel<SelectPart>(nameof(SelectPart), part)), shape =>
            {
                Describe(shape, part, new FormField(part.ContentItem, context.Updater.ModelState));
                return Task.CompletedTask;
            }).Location("Content");

    public override IDisplayResult Edit(SelectPart part, BuildPartEditorContext context) =>
        this.Fields("SelectPart_Fields_Edit", Prefix, context, fields => fields
            .Choice("Editor", S["Shown as"], part.Editor.ToString(),
                [new("Dropdown", S["Drop-down list"]), new("Checkbox", S["Check boxes"]), new("Radio", S["Radio buttons"])])
            .Lines("Options", S["Options"], Write(part.Options), S["One per line: the value, or value | text."])
            .Text("DefaultValue", S["Default value"], part.DefaultValue));

    public override async Task<IDisplayResult?> UpdateAsync(SelectPart part, UpdatePartEditorContext context)
    {
        var form = new SelectViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        (part.Editor, part.DefaultValue, part.Options) = (form.Editor, form.DefaultValue, Read(form.Options));
        return Edit(part, context);
    }

    private static void Describe(IShape shape, SelectPart part, FormField field)
    {
        var chosen = field.Values(part.DefaultValue);

        field.Describe(shape);
        shape.Properties["Editor"] = part.Editor.ToString().ToLowerInvariant();
        shape.Properties["LegendHidden"] = part.ContentItem
            .Get<FormElementLabelPart>(nameof(FormElementLabelPart))?.Option != LabelOptions.Standard;
        shape.Properties["Options"] = part.Options.Select((option, index) => new Dictionary<string, object?>
        {
            ["Id"] = $"{field.Id}-{index}",
            ["Text"] = option.Text ?? option.Value,
            ["Value"] = option.Value ?? option.Text,
            ["Chosen"] = chosen.Contains(option.Value ?? option.Text, StringComparer.Ordinal),
        }).ToList();
    }

    private static string Write(SelectOption[] options) => string.Join('\n', options.Select(option =>
        option.Value == option.Text || option.Text is null ? option.Value : $"{option.Value} | {option.Text}"));

    private static SelectOption[] Read(string? lines) =>
    [
        .. from line in (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
           let parts = line.Split('|', 2, StringSplitOptions.TrimEntries)
           select new SelectOption { Value = parts[0], Text = parts[^1] },
    ];

    internal sealed class SelectViewModel
    {
        public SelectEditorOption Editor { get; set; }
        public string? DefaultValue { get; set; }
        public string? Options { get; set; }
    }
}
