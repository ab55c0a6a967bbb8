namespace OrchardCore.ContentManagement.Metadata.Settings;

public class ContentTypePartSettings
{
    public string Description { get; set; } = null!;
    public string DisplayMode { get; set; } = null!;
    public string DisplayName { get; set; } = null!;
    public string Editor { get; set; } = null!;
    public string Position { get; set; } = null!;
}
