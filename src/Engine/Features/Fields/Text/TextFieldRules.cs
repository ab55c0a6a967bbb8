namespace OrchardCore.ContentFields.Fields;

internal sealed partial class TextFieldRules(IStringLocalizer<TextFieldRules> S) : IFieldRules<TextField>
{
    private static readonly EmailAddressAttribute _email = new();

    public IEnumerable<ValidationResult> Check(TextField field, ContentPartFieldDefinition definition)
    {
        var settings = definition.GetSettings<TextFieldSettings>();
        if (string.IsNullOrWhiteSpace(field.Text))
        {
            if (settings.Required && settings.Type == FieldBehaviorType.Editable)
                yield return new(S["A value is required for {0}.", definition.DisplayName()], [nameof(field.Text)]);
        }
        else if (Complaint(field.Text, definition) is { } complaint)
            yield return new(complaint, [nameof(field.Text)]);
    }

    private string? Complaint(string text, ContentPartFieldDefinition definition) => (definition.Editor() switch
    {
        "Email" when !_email.IsValid(text) => S["{0} must be an e-mail address.", definition.DisplayName()],
        "Url" when !SafeUrl.IsAllowed(text) => S["{0} must be a web address.", definition.DisplayName()],
        "Color" when !Color().IsMatch(text) => S["{0} must be a colour such as #1a7f64.", definition.DisplayName()],
        "PredefinedList" when !IsListed(text, definition) => S["{0} must be one of its list.", definition.DisplayName()],
        _ => null,
    })?.Value;

    private static bool IsListed(string text, ContentPartFieldDefinition definition) =>
        definition.GetSettings<TextFieldPredefinedListEditorSettings>().Options is not { Length: > 0 } options ||
        options.Any(option => string.Equals(option.Value ?? option.Name, text, StringComparison.Ordinal));

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex Color();
}
