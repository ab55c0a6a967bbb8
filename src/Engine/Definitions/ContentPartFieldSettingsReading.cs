namespace OrchardCore.ContentManagement.Metadata.Models;

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
