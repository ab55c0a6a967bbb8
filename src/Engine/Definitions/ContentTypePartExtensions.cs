namespace OrchardCore.ContentManagement.Metadata.Models;

public static class ContentTypePartExtensions
{
    public static string DisplayName(this ContentTypePartDefinition typePart) =>
        Settings(typePart).DisplayName is { Length: > 0 } name
            ? name
            : typePart.IsNamedPart() ? typePart.Name : typePart.PartDefinition.DisplayName();

    public static string? Description(this ContentTypePartDefinition typePart) =>
        Settings(typePart).Description is { Length: > 0 } description
            ? description
            : typePart.PartDefinition.Description();

    public static string? Editor(this ContentTypePartDefinition typePart) => Settings(typePart).Editor;

    public static string? DisplayMode(this ContentTypePartDefinition typePart) => Settings(typePart).DisplayMode;

    /// <summary>Whether the type gives the part a name of its own, so that it can hold several of its kind.</summary>
    public static bool IsNamedPart(this ContentTypePartDefinition typePart) =>
        typePart.PartDefinition.IsReusable() && typePart.Name != typePart.PartDefinition.Name;

    private static ContentTypePartSettings Settings(ContentTypePartDefinition typePart) =>
        typePart.GetSettings<ContentTypePartSettings>();
}
