namespace OrchardCore.ContentFields.Fields;

internal sealed class MultiTextFieldDisplayDriver(IStringLocalizer<MultiTextFieldDisplayDriver> texts)
    : FieldEditor<MultiTextField, DisplayMultiTextFieldViewModel, EditMultiTextFieldViewModel, MultiTextFieldSettings>(
        texts, nameof(MultiTextField.Values))
{
    protected override ValueTask FillAsync(DisplayMultiTextFieldViewModel model)
    {
        model.Values = [.. SettingsOf(model.PartFieldDefinition).Options
            .Where(option => model.Field.Values.Contains(option.Value)).Select(option => option.Name ?? "")];
        return default;
    }

    protected override void Preset(EditMultiTextFieldViewModel form, MultiTextField field, MultiTextFieldSettings settings)
    {
        if (field.Values.Length == 0)
            form.Values = [.. settings.Options.Where(option => option.Default).Select(option => option.Value ?? "")];
    }

    // The empty value of the form's hidden input says that the boxes were there, and none is ticked.
    protected override void Take(MultiTextField field, EditMultiTextFieldViewModel form, MultiTextFieldSettings settings) =>
        field.Values = [.. (form.Values ?? []).Where(value => !string.IsNullOrEmpty(value)).Distinct()];

    protected override bool IsEmpty(MultiTextField field) => field.Values is not { Length: > 0 };

    public override IEnumerable<ValidationResult> Check(MultiTextField field, ContentPartFieldDefinition definition)
    {
        var options = SettingsOf(definition).Options;
        return base.Check(field, definition).Concat((field.Values ?? [])
            .Where(value => !options.Any(option => string.Equals(option.Value, value, StringComparison.Ordinal)))
            .Select(value => Fault(S["{0} has no choice '{1}'.", definition.DisplayName(), value])));
    }
}
