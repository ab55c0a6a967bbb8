namespace OrchardCore.ContentManagement.Handlers;

public class ContentValidateResult
{
    private readonly List<ValidationResult> _errors = [];

    public IReadOnlyList<ValidationResult> Errors => _errors;
    public bool Succeeded { get; set; } = true;

    public void Fail(ValidationResult error)
    {
        Succeeded = false;
        _errors.Add(error);
    }
}

public class ValidateContentContext(ContentItem contentItem) : ContentContextBase(contentItem)
{
    public ContentValidateResult ContentValidateResult { get; } = new();
}

public class ValidateContentPartContext(ContentItem contentItem) : ValidateContentContext(contentItem)
{
    public ContentTypePartDefinition ContentTypePartDefinition { get; set; } = null!;
}

public class ValidateContentFieldContext(ContentItem contentItem) : ContentFieldContextBase(contentItem)
{
    public ContentValidateResult ContentValidateResult { get; } = new();
}

public static class ValidateContentContextExtensions
{
    public static void Fail(this ValidateContentContext context, ValidationResult error) =>
        context.ContentValidateResult.Fail(error);
    public static void Fail(this ValidateContentContext context, string errorMessage, params string[] memberNames) =>
        context.Fail(new ValidationResult(errorMessage, memberNames));
}

/// <summary>Errors of a part name its input as the editor does: part, dot, property.</summary>
public static class ValidateContentPartContextExtensions
{
    public static void Fail(this ValidateContentPartContext context, ValidationResult error) =>
        context.ContentValidateResult.Fail(error);
    public static void Fail(this ValidateContentPartContext context, string errorMessage, string propertyName) =>
        context.Fail(new ValidationResult(errorMessage, [$"{context.ContentTypePartDefinition.Name}.{propertyName}"]));
}

/// <summary>Errors of a field name its input as the editor does: part, dot, field, dot, property.</summary>
public static class ValidateFieldContentContextExtensions
{
    public static void Fail(this ValidateContentFieldContext context, ValidationResult error) =>
        context.ContentValidateResult.Fail(error);
    public static void Fail(this ValidateContentFieldContext context, string errorMessage, string propertyName) =>
        context.Fail(new ValidationResult(
            errorMessage, [$"{context.PartName}.{context.ContentPartFieldDefinition.Name}.{propertyName}"]));
}
