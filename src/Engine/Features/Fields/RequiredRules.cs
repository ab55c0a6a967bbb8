namespace OrchardCore.ContentFields;

/// <summary>The only demand most fields can make: that there is a value.</summary>
internal abstract class RequiredRules<TField, TSettings>(IStringLocalizer S, string property) : IFieldRules<TField>
    where TField : ContentField where TSettings : FieldSettings, new()
{
    protected abstract bool IsEmpty(TField field);

    public virtual IEnumerable<ValidationResult> Check(TField field, ContentPartFieldDefinition definition)
    {
        if (definition.GetSettings<TSettings>().Required && IsEmpty(field))
            yield return new(S["A value is required for {0}.", definition.DisplayName()], [property]);
    }
}
