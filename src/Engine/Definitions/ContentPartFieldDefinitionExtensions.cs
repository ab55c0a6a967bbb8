namespace OrchardCore.ContentManagement.Metadata.Models;

public static class ContentPartFieldDefinitionExtensions
{
    /// <summary>Whether the field's part is used under a name of its own.</summary>
    public static bool IsNamedPart(this ContentPartFieldDefinition fieldDefinition) =>
        fieldDefinition.PartDefinition.IsReusable() &&
        fieldDefinition.ContentTypePartDefinition is { } use && use.Name != fieldDefinition.PartDefinition.Name;
}
