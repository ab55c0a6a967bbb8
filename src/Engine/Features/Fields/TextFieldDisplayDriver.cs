namespace OrchardCore.ContentFields.Fields;

internal sealed partial class TextFieldDisplayDriver(IStringLocalizer<TextFieldDisplayDriver> texts)
    : FieldEditor<TextField, DisplayTextFieldViewModel, EditTextFieldViewModel, TextFieldSettings>(texts, nameof(TextField.Text))
{
    private static readonly EmailAddressAttribute _email = new();

    protected override (bool Seen, bool Written) Access(TextFieldSettings settings) =>
        (settings.Type != FieldBehaviorType.GeneratedHidden, settings.Type == FieldBehaviorType.Editable);

    protected override void Preset(EditTextFieldViewModel form, TextField field, TextFieldSettings settings) =>
        form.Text ??= settings.DefaultValue ?? (form.PartFieldDefinition.Editor() == "PredefinedList"
            ? form.PartFieldDefinition.GetSettings<TextFieldPredefinedListEditorSettings>().DefaultValue
            : null);

    // What was stored before an option was taken away may stay; what is chosen now is one of them.
    protected override ValueTask TakeAsync(TextField field, EditTextFieldViewModel form, UpdateFieldEditorContext context)
    {
        var definition = context.PartFieldDefinition;
        Take(field, form, SettingsOf(definition));
        if (definition.Editor() == "PredefinedList" && !string.IsNullOrWhiteSpace(field.Text) && !IsListed(field.Text, definition))
            context.Updater.ModelState.Report(Prefix, [Fault(S["{0} must be one of its list.", definition.DisplayName()])]);

        return default;
    }

    public override IEnumerable<ValidationResult> Check(TextField field, ContentPartFieldDefinition definition)
    {
        if (string.IsNullOrWhiteSpace(field.Text))
            return SettingsOf(definition) is { Required: true, Type: FieldBehaviorType.Editable }
                ? [Fault(S["A value is required for {0}.", definition.DisplayName()])]
                : [];

        return Complaint(field.Text, definition) is { } complaint ? [Fault(complaint)] : [];
    }

    private string? Complaint(string text, ContentPartFieldDefinition definition) => (definition.Editor() switch
    {
        "Email" when !_email.IsValid(text) => S["{0} must be an e-mail address.", definition.DisplayName()],
        "Url" when !SafeUrl.IsAllowed(text) => S["{0} must be a web address.", definition.DisplayName()],
        "Color" when !Color().IsMatch(text) => S["{0} must be a colour such as #1a7f64.", definition.DisplayName()],
        _ => null,
    })?.Value;

    private static bool IsListed(string text, ContentPartFieldDefinition definition) =>
        definition.GetSettings<TextFieldPredefinedListEditorSettings>().Options is not { Length: > 0 } options ||
        options.Any(option => string.Equals(option.Value ?? option.Name, text, StringComparison.Ordinal));

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Color();
}
