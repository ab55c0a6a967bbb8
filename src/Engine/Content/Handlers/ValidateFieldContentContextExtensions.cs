namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Errors of a field name its input as the editor does: part, dot, field, dot, property.</summary>
public static class ValidateFieldContentContextExtensions
{
    public static void Fail(this ValidateContentFieldContext context, ValidationResult error) =>
        context.ContentValidateResult.Fail(error);

    public static void Fail(this ValidateContentFieldContext context, string errorMessage, string propertyName) =>
        context.Fail(new ValidationResult(
            errorMessage, [$"{context.PartName}.{context.ContentPartFieldDefinition.Name}.{propertyName}"]));
}
