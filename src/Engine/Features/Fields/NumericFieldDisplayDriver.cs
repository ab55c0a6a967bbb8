namespace OrchardCore.ContentFields.Fields;

internal sealed class NumericFieldDisplayDriver(IStringLocalizer<NumericFieldDisplayDriver> texts)
    : FieldEditor<NumericField, DisplayNumericFieldViewModel, EditNumericFieldViewModel, NumericFieldSettings>(
        texts, nameof(NumericField.Value))
{
    protected override void Show(EditNumericFieldViewModel form, NumericField field) =>
        form.Value = field.Value?.ToString(CultureInfo.InvariantCulture);

    protected override void Preset(EditNumericFieldViewModel form, NumericField field, NumericFieldSettings settings) =>
        form.Value ??= settings.DefaultValue;

    protected override LocalizedString? Problem(EditNumericFieldViewModel form, bool isBound, string name) =>
        string.IsNullOrWhiteSpace(form.Value) || TryRead(form.Value, out _)
            ? null
            : S["The value of {0} must be a number.", name];

    protected override void Take(NumericField field, EditNumericFieldViewModel form, NumericFieldSettings settings) =>
        field.Value = TryRead(form.Value, out var value) ? value : null;

    public override IEnumerable<ValidationResult> Check(NumericField field, ContentPartFieldDefinition definition)
    {
        var (settings, name) = (SettingsOf(definition), definition.DisplayName());
        if (field.Value is not { } value)
        {
            if (settings.Required)
                yield return Fault(S["A value is required for {0}.", name]);
            yield break;
        }

        if (settings.Minimum is { } least && value < least)
            yield return Fault(S["The value of {0} must be at least {1}.", name, least]);
        if (settings.Maximum is { } most && value > most)
            yield return Fault(S["The value of {0} must be at most {1}.", name, most]);
        if (decimal.Round(value, Math.Clamp(settings.Scale, 0, 28)) != value)
            yield return Fault(settings.Scale <= 0
                ? S["The value of {0} must be a whole number.", name]
                : S["The value of {0} may have {1} decimal places at most.", name, settings.Scale]);
    }

    // Number inputs send the invariant form, whatever the browser shows.
    private static bool TryRead(string? text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
