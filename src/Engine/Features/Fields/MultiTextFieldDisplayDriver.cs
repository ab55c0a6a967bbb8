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
        field.Values = Picked.InOrder(
            [.. (form.Values ?? []).Where(value => !string.IsNullOrEmpty(value)).Distinct()], field.Values ?? []);

    // What was stored before an option was taken away may stay; what is chosen now is one of them.
    protected override ValueTask TakeAsync(
        MultiTextField field, EditMultiTextFieldViewModel form, UpdateFieldEditorContext context)
    {
        var (before, definition) = (field.Values ?? [], context.PartFieldDefinition);
        Take(field, form, SettingsOf(definition));
        context.Updater.ModelState.Report(Prefix, field.Values!.Except(before)
            .Where(value => !SettingsOf(definition).Options.Any(option => string.Equals(option.Value, value, StringComparison.Ordinal)))
            .Select(value => Fault(S["{0} has no choice '{1}'.", definition.DisplayName(), value])));
        return default;
    }

    protected override bool IsEmpty(MultiTextField field) => field.Values is not { Length: > 0 };
}
