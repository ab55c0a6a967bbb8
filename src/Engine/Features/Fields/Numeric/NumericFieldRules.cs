namespace OrchardCore.ContentFields.Fields;

internal sealed class NumericFieldRules(IStringLocalizer<NumericFieldRules> S) : IFieldRules<NumericField>
{
    public IEnumerable<ValidationResult> Check(NumericField field, ContentPartFieldDefinition definition)
    {
        var settings = definition.GetSettings<NumericFieldSettings>();
        var name = definition.DisplayName();
        if (field.Value is not { } value)
        {
            if (settings.Required)
                yield return Problem(S["A value is required for {0}.", name]);
            yield break;
        }

        if (settings.Minimum is { } least && value < least)
            yield return Problem(S["The value of {0} must be at least {1}.", name, least]);

        if (settings.Maximum is { } most && value > most)
            yield return Problem(S["The value of {0} must be at most {1}.", name, most]);

        if (decimal.Round(value, Math.Clamp(settings.Scale, 0, 28)) != value)
            yield return Problem(settings.Scale <= 0
                ? S["The value of {0} must be a whole number.", name]
                : S["The value of {0} may have {1} decimal places at most.", name, settings.Scale]);
    }

    private static ValidationResult Problem(string message) => new(message, [nameof(NumericField.Value)]);
}
