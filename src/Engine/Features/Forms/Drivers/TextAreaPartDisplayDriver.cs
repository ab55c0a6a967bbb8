namespace OrchardCore.Forms.Drivers;

internal sealed class TextAreaPartDisplayDriver(IStringLocalizer<TextAreaPartDisplayDriver> S)
    : ContentPartDisplayDriver<TextAreaPart>
{
    public override IDisplayResult Display(TextAreaPart part, BuildPartDisplayContext context) =>
        Factory(nameof(TextAreaPart), _ => new ValueTask<IShape>(
            new ShapeViewModel<TextAreaPart>(nameof(TextAreaPart), part)), shape =>
            {
                var field = new FormField(part.ContentItem, context.Updater.ModelState);
                field.Describe(shape);
                shape.Properties["Placeholder"] = part.Placeholder;
                shape.Properties["Rows"] = part.Rows;
                shape.Properties["FieldValue"] = field.Values(part.DefaultValue).FirstOrDefault();
                return Task.CompletedTask;
            }).Location("Content");

    public override IDisplayResult Edit(TextAreaPart part, BuildPartEditorContext context) =>
        this.Fields("TextAreaPart_Fields_Edit", Prefix, context, fields => fields
            .Text("Placeholder", S["Placeholder"], part.Placeholder)
            .Number("Rows", S["Rows"], part.Rows)
            .Lines("DefaultValue", S["Default value"], part.DefaultValue));

    public override async Task<IDisplayResult?> UpdateAsync(TextAreaPart part, UpdatePartEditorContext context)
    {
        var form = new TextAreaViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        (part.Placeholder, part.Rows, part.DefaultValue) = (form.Placeholder, form.Rows, form.DefaultValue);
        return Edit(part, context);
    }

    internal sealed class TextAreaViewModel
    {
        public string? Placeholder { get; set; }
        public int? Rows { get; set; }
        public string? DefaultValue { get; set; }
    }
}
