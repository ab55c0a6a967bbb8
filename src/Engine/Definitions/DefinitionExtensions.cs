namespace OrchardCore.ContentManagement.Metadata.Models;

public static class ContentTypeExtensions
{
    public static ContentTypeSettings GetSettings(this ContentTypeDefinition contentTypeDefinition) =>
        contentTypeDefinition.GetSettings<ContentTypeSettings>();

    public static bool IsCreatable(this ContentTypeDefinition contentTypeDefinition) =>
        contentTypeDefinition.GetSettings().Creatable;

    public static bool IsListable(this ContentTypeDefinition contentTypeDefinition) =>
        contentTypeDefinition.GetSettings().Listable;

    public static bool IsDraftable(this ContentTypeDefinition contentTypeDefinition) =>
        contentTypeDefinition.GetSettings().Draftable;

    public static bool IsVersionable(this ContentTypeDefinition contentTypeDefinition) =>
        contentTypeDefinition.GetSettings().Versionable;

    public static bool IsSecurable(this ContentTypeDefinition contentTypeDefinition) =>
        contentTypeDefinition.GetSettings().Securable;

    public static bool HasDescription(this ContentTypeDefinition contentTypeDefinition) =>
        !string.IsNullOrEmpty(contentTypeDefinition.GetSettings().Description);

    public static string? GetDescription(this ContentTypeDefinition contentTypeDefinition) =>
        contentTypeDefinition.GetSettings().Description;

    public static bool HasStereotype(this ContentTypeDefinition contentTypeDefinition) =>
        !string.IsNullOrEmpty(contentTypeDefinition.GetSettings().Stereotype);

    public static string? GetStereotype(this ContentTypeDefinition contentTypeDefinition) =>
        contentTypeDefinition.GetSettings().Stereotype;

    public static bool TryGetStereotype(
        this ContentTypeDefinition contentTypeDefinition, [NotNullWhen(true)] out string? stereotype)
    {
        stereotype = contentTypeDefinition.GetStereotype();
        return !string.IsNullOrEmpty(stereotype);
    }

    public static bool StereotypeEquals(this ContentTypeDefinition contentTypeDefinition, string stereotype) =>
        contentTypeDefinition.StereotypeEquals(stereotype, StringComparison.Ordinal);
    public static bool StereotypeEquals(
        this ContentTypeDefinition contentTypeDefinition, string stereotype, StringComparison stringComparison) =>
        contentTypeDefinition.TryGetStereotype(out var own) && string.Equals(own, stereotype, stringComparison);
}

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

public static class ContentPartFieldDefinitionExtensions
{
    /// <summary>Whether the field's part is used under a name of its own.</summary>
    public static bool IsNamedPart(this ContentPartFieldDefinition fieldDefinition) =>
        fieldDefinition.PartDefinition.IsReusable() &&
        fieldDefinition.ContentTypePartDefinition is { } use && use.Name != fieldDefinition.PartDefinition.Name;
}

public static class ContentPartFieldSettingsExtensions
{
    public static string DisplayName(this ContentPartFieldDefinition partField) =>
        Settings(partField).DisplayName is { Length: > 0 } name ? name : partField.Name;

    public static string? Description(this ContentPartFieldDefinition partField) => Settings(partField).Description;
    public static string? Editor(this ContentPartFieldDefinition partField) => Settings(partField).Editor;
    public static string? DisplayMode(this ContentPartFieldDefinition partField) => Settings(partField).DisplayMode;

    private static ContentPartFieldSettings Settings(ContentPartFieldDefinition partField) =>
        partField.GetSettings<ContentPartFieldSettings>();
}
