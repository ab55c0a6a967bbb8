namespace OrchardCore.ContentFields.Settings;

public class ContentPickerFieldSettings : FieldSettings
{
    public bool DisplayAllContentTypes { get; set; }
    public string[] DisplayedContentTypes { get; set; } = [];
    public string[] DisplayedStereotypes { get; set; } = [];
    public bool Multiple { get; set; }
    public string? Placeholder { get; set; }
    public string? TitlePattern { get; set; }
}
