namespace OrchardCore.Forms;

internal sealed class FormsMigrations(IContentDefinitionManager definitions) : DataMigration
{
    private static readonly (string Part, string Description, bool Attachable)[] _parts =
    [
        ("FormPart", "Turns your content item into a form.", true),
        ("FormElementPart", "Provides attributes common to all form elements.", false),
        ("FormElementLabelPart", "Provides a way to capture element's label.", true),
        ("FormElementValidationPart", "Provides validation options to form elements.", true),
        ("FormInputElementPart", "Provides attributes common to all input form elements.", false),
        ("FormInputElementVisibilityPart", "Provides a way to add advance visibility settings.", true),
        ("LabelPart", "Provides label properties.", false),
        ("InputPart", "Provides input field properties.", false),
        ("TextAreaPart", "Provides text area properties.", false),
        ("SelectPart", "Provides select field properties.", false),
        ("ButtonPart", "Provides button properties.", false),
        ("ValidationSummaryPart", "Displays a validation summary.", false),
        ("ValidationPart", "Displays a field validation error.", false),
    ];

    public async Task<int> CreateAsync()
    {
        foreach (var (name, description, attachable) in _parts)
        {
            await definitions.AlterPartDefinitionAsync(
                name, part => part.Attachable(attachable).WithDescription(description));
        }

        await WidgetAsync("Form", "Form", type => Positioned(
            type.WithPart("TitlePart", part => Untitled(part).WithPosition("0")),
            1, "FormElementPart", "FormPart", "FlowPart"));
        await WidgetAsync("Label", "Label", type => type
            .WithPart("TitlePart", part => Untitled(part)).WithPart("FormElementPart").WithPart("LabelPart"));
        await InputAsync("Input", "Input", "InputPart");
        await InputAsync("TextArea", "Text Area", "TextAreaPart");
        await InputAsync("Select", "Select", "SelectPart");
        await WidgetAsync("Button", "Button", type => type
            .WithPart("FormInputElementPart").WithPart("FormElementPart").WithPart("ButtonPart"));
        await WidgetAsync("ValidationSummary", "Validation Summary", type => type.WithPart("ValidationSummaryPart"));
        await WidgetAsync("Validation", "Validation", type => type.WithPart("ValidationPart"));

        return 6;
    }

    private Task InputAsync(string name, string displayName, string part) =>
        WidgetAsync(name, displayName, type => Positioned(type, 1,
            "FormInputElementPart", "FormElementPart", "FormElementLabelPart", part,
            "FormElementValidationPart", "FormInputElementVisibilityPart"));

    private Task WidgetAsync(
        string name, string displayName, Func<ContentTypeDefinitionBuilder, ContentTypeDefinitionBuilder> describe) =>
        definitions.AlterTypeDefinitionAsync(name, type => describe(type
            .WithDisplayName(displayName).Stereotype("Widget")));

    private static ContentTypeDefinitionBuilder Positioned(
        ContentTypeDefinitionBuilder type, int first, params string[] parts) =>
        parts.Aggregate(type, (builder, name) => builder.WithPart(name, part =>
            part.WithPosition((first++).ToString(CultureInfo.InvariantCulture))));

    private static ContentTypePartDefinitionBuilder Untitled(ContentTypePartDefinitionBuilder part) =>
        part.MergeSettings<TitlePartSettings>(settings => settings.RenderTitle = false);
}
