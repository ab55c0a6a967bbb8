namespace OrchardCore.ContentFields.Settings;

public class YoutubeFieldSettings : FieldSettings
{
    public int Height { get; set; }
    public string? Label { get; set; }
    public string? Placeholder { get; set; }
    public int Width { get; set; }
}
