namespace OrchardCore.ContentFields.Fields;

internal sealed class BooleanFieldDisplayDriver(IStringLocalizer<BooleanFieldDisplayDriver> texts)
    : FieldEditor<BooleanField, DisplayBooleanFieldViewModel, EditBooleanFieldViewModel, BooleanFieldSettings>(
        texts, nameof(BooleanField.Value))
{
    protected override void Preset(EditBooleanFieldViewModel form, BooleanField field, BooleanFieldSettings settings)
    {
        if (!field.Data.ContainsKey(nameof(field.Value)))
            form.Value = settings.DefaultValue;
    }
}
