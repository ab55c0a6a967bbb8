namespace OrchardCore.ContentManagement.Metadata.Settings;

public class ContentTypeSettings
{
    public string? Category { get; set; }
    public bool Creatable { get; set; }
    public string? Description { get; set; }
    public bool Draftable { get; set; }
    public bool Listable { get; set; }
    public bool Securable { get; set; }
    public string? Stereotype { get; set; }
    public string? ThumbnailPath { get; set; }
    public bool Versionable { get; set; }
}

public class ContentTypePartSettings
{
    public string? Description { get; set; }
    public string? DisplayMode { get; set; }
    public string? DisplayName { get; set; }
    public string? Editor { get; set; }
    public string? Position { get; set; }
}

public class ContentPartSettings
{
    public bool Attachable { get; set; }
    public string? DefaultPosition { get; set; }
    public string? Description { get; set; }
    public string? DisplayName { get; set; }
    public bool Reusable { get; set; }
}

public class ContentPartFieldSettings
{
    public string? Description { get; set; }
    public string? DisplayMode { get; set; }
    public string? DisplayName { get; set; }
    public string? Editor { get; set; }
    public string? Position { get; set; }
}

public abstract class FieldSettings
{
    public string? Hint { get; set; }
    public bool Required { get; set; }
}
