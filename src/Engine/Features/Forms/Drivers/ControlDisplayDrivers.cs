namespace OrchardCore.Forms;

internal sealed class InputPartDisplayDriver : FormPartEditor<InputPart, InputPartEditViewModel>
{
    public override IDisplayResult Display(InputPart part, BuildPartDisplayContext context) =>
        Element(part, context, (shape, field) => Describe(shape, part, field));

    protected override void Take(InputPart part, InputPartEditViewModel form, UpdatePartEditorContext context) =>
        (part.Type, part.Placeholder, part.DefaultValue) = (form.Type?.Trim(), form.Placeholder, form.DefaultValue);

    private static void Describe(IShape shape, InputPart part, FormField field)
    {
        var type = string.IsNullOrWhiteSpace(part.Type) ? "text" : part.Type.ToLowerInvariant();
        var ticks = type is "checkbox" or "radio";
        var value = ticks && string.IsNullOrEmpty(part.DefaultValue) ? "true" : part.DefaultValue;
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
    }
}

internal sealed class TextAreaPartDisplayDriver : FormPartEditor<TextAreaPart, TextAreaPartEditViewModel>
{
    public override IDisplayResult Display(TextAreaPart part, BuildPartDisplayContext context) =>
        Element(part, context, (shape, field) =>
        {
            field.Describe(shape);
            shape.Properties["Placeholder"] = part.Placeholder;
            shape.Properties["Rows"] = part.Rows;
            shape.Properties["FieldValue"] = field.Values(part.DefaultValue).FirstOrDefault();
        });
}

internal sealed class SelectPartDisplayDriver(IStringLocalizer<SelectPartDisplayDriver> S)
    : FormPartEditor<SelectPart, SelectPartEditViewModel>
{
    public override IDisplayResult Display(SelectPart part, BuildPartDisplayContext context) =>
        Element(part, context, (shape, field) => Describe(shape, part, field));

    protected override void Show(SelectPartEditViewModel form, SelectPart part) =>
        (form.Editor, form.DefaultValue, form.Options) =
            (part.Editor, part.DefaultValue, JsonSerializer.Serialize(part.Options, JsonSerializerOptions.Web));

    protected override void Take(SelectPart part, SelectPartEditViewModel form, UpdatePartEditorContext context)
    {
        (part.Editor, part.DefaultValue) = (form.Editor, form.DefaultValue);
        if (PostedOptions.TryRead(form.Options, out var options))
            part.Options = options;
        else
            Refuse(context, nameof(form.Options), S["The options can't be read."]);
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
}

/// <summary>The options in a form: a JSON array, as Orchard's script writes it, or a line each: the value, or value | text.</summary>
internal static class PostedOptions
{
    public static string Lines(string? options) => TryRead(options, out var read)
        ? string.Join('\n', read.Select(option =>
            option.Value == option.Text || option.Text is null ? option.Value : $"{option.Value} | {option.Text}"))
        : options ?? "";

    public static bool TryRead(string? options, out SelectOption[] read) =>
        PostedRows.TryRead(options, row => new SelectOption { Value = row[0], Text = row[^1] }, out read);
}

internal sealed class ButtonPartDisplayDriver : FormPartEditor<ButtonPart, ButtonPartEditViewModel>
{
    public override IDisplayResult Display(ButtonPart part, BuildPartDisplayContext context) =>
        Element(part, context, (shape, field) =>
        {
            shape.Properties["ElementId"] = field.Id;
            shape.Properties["Name"] = field.Name;
            shape.Properties["Text"] = part.Text;
            shape.Properties["Type"] = part.Type is "reset" or "button" ? part.Type : "submit";
        });
}
