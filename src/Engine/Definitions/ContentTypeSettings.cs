namespace OrchardCore.ContentManagement.Metadata.Settings;

public class ContentTypeSettings
{
    public string Category { get; set; } = null!;
    public bool Creatable { get; set; }
    public string Description { get; set; } = null!;
    public bool Draftable { get; set; }
    public bool Listable { get; set; }
    public bool Securable { get; set; }
    public string Stereotype { get; set; } = null!;
    public string ThumbnailPath { get; set; } = null!;
    public bool Versionable { get; set; }
}
