namespace OrchardCore.Media.Settings;

public class MediaFieldSettings : FieldSettings
{
    public bool Multiple { get; set; } = true;
    public bool AllowMediaText { get; set; } = true;
    public string[] AllowedExtensions { get; set; } = [];
}
