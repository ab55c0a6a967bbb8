namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Errors of a part name its input as the editor does: part, dot, property.</summary>
public static class ValidateContentPartContextExtensions
{
    public static void Fail(this ValidateContentPartContext context, ValidationResult error) =>
        context.ContentValidateResult.Fail(error);

    public static void Fail(this ValidateContentPartContext context, string errorMessage, string propertyName) =>
        context.Fail(new ValidationResult(errorMessage, [$"{context.ContentTypePartDefinition.Name}.{propertyName}"]));
}
