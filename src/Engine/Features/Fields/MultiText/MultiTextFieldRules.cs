namespace OrchardCore.ContentFields.Fields;

internal sealed class MultiTextFieldRules(IStringLocalizer<MultiTextFieldRules> S)
    : RequiredRules<MultiTextField, MultiTextFieldSettings>(S, nameof(MultiTextField.Values))
{
    protected override bool IsEmpty(MultiTextField field) => field.Values is not { Length: > 0 };

    public override IEnumerable<ValidationResult> Check(MultiTextField field, ContentPartFieldDefinition definition)
    {
        foreach (var problem in base.Check(field, definition))
            yield return problem;

        var options = definition.GetSettings<MultiTextFieldSettings>().Options;
        foreach (var value in field.Values ?? [])
            if (!options.Any(option => string.Equals(option.Value, value, StringComparison.Ordinal)))
                yield return new(S["{0} has no choice '{1}'.", definition.DisplayName(), value], [nameof(field.Values)]);
    }
}
