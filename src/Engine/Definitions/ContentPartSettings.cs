namespace OrchardCore.ContentManagement.Metadata.Settings;

public class ContentPartSettings
{
    public bool Attachable { get; set; }
    public string DefaultPosition { get; set; } = null!;
    public string Description { get; set; } = null!;
    public string DisplayName { get; set; } = null!;
    public bool Reusable { get; set; }
}
