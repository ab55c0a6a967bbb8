namespace OrchardCore.ContentFields;

/// <summary>What a field's settings demand of its value, for forms and imports alike.</summary>
internal interface IFieldRules<in TField> where TField : ContentField
{
    IEnumerable<ValidationResult> Check(TField field, ContentPartFieldDefinition definition);
}

/// <summary>Holds content to the rules of its fields, wherever it comes from.</summary>
internal sealed class FieldRulesHandler<TField, TRules>(TRules rules) : ContentFieldHandler<TField>
    where TField : ContentField, new()
    where TRules : IFieldRules<TField>
{
    public override Task ValidatingAsync(ValidateContentFieldContext context, TField field)
    {
        context.Report(rules.Check(field, context.ContentPartFieldDefinition));
        return Task.CompletedTask;
    }
}

/// <summary>Names kept beside the ids of a field, so that a list needs no look-up to show them.</summary>
internal static class FieldExtras
{
    public static string[] Names(this ContentField field, string property) =>
        field.Data[property] is JsonArray names ? [.. names.Select(name => name?.ToString() ?? "")] : [];

    public static void SetNames(this ContentField field, string property, string[] names) =>
        field.Data[property] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]);
}
