namespace OrchardCore.Forms.Drivers;

internal sealed class InputPartDisplayDriver(IStringLocalizer<InputPartDisplayDriver> S)
    : ContentPartDisplayDriver<InputPart>
{
    private static readonly string[] _types =
    [
        "text", "email", "tel", "number", "date", "datetime-local", "time", "month", "week", "url", "search",
        "password", "checkbox", "radio", "range", "color", "file", "hidden", "submit", "reset", "button", "image",
    ];

    public override IDisplayResult Display(InputPart part, BuildPartDisplayContext context) =>
        Factory(nameof(InputPart), _ => new ValueTask<IShape>(
            new ShapeViewModel<InputPart>(nameof(InputPart), part)), shape =>
            {
                Describe(shape, part, new FormField(part.ContentItem, context.Updater.ModelState));
                return Task.CompletedTask;
            }).Location("Content");

    public override IDisplayResult Edit(InputPart part, BuildPartEditorContext context) =>
        this.Fields("InputPart_Fields_Edit", Prefix, context, fields => fields
            .Choice("Type", S["Type"], part.Type ?? "text", _types.Select(type => KeyValuePair.Create(type, type)))
            .Text("Placeholder", S["Placeholder"], part.Placeholder)
            .Text("DefaultValue", S["Default value"], part.DefaultValue));

    public override async Task<IDisplayResult?> UpdateAsync(InputPart part, UpdatePartEditorContext context)
    {
        var form = new InputViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        (part.Type, part.Placeholder, part.DefaultValue) = (form.Type?.Trim(), form.Placeholder, form.DefaultValue);
        return Edit(part, context);
    }

    private static void Describe(IShape shape, InputPart part, FormField field)
    {
        var type = string.IsNullOrWhiteSpace(part.Type) ? "text" : part.Type.ToLowerInvariant();
        var ticks = type is "checkbox" or "radio";
        var value = ticks ? Filled(part.DefaultValue, "true") : part.DefaultValue;
        // Only what was posted ticks a box: consent is never given in advance.
        var posted = field.Values(ticks ? null : part.DefaultValue);

        field.Describe(shape);
        shape.Properties["Type"] = type;
        shape.Properties["Placeholder"] = ticks || type is "hidden" ? null : part.Placeholder;
        shape.Properties["Checked"] = ticks && posted.Contains(value, StringComparer.Ordinal);
        shape.Properties["FieldValue"] = type switch
        {
            "checkbox" or "radio" => value,
            "password" or "file" => null, // What was typed there never comes back in a page.
            _ => posted.FirstOrDefault(),
        };
        shape.Properties["Autocomplete"] = field.Autocomplete ?? type switch
        {
            "email" => "email",
            "tel" => "tel",
            _ => null,
        };
    }

    private static string Filled(string? value, string otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;

    internal sealed class InputViewModel
    {
        public string? Type { get; set; }
        public string? Placeholder { get; set; }
        public string? DefaultValue { get; set; }
    }
}
