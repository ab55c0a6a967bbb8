namespace OrchardCore.Media.Fields;

/// <summary>Files of the media library, with their alternative texts in the same order.</summary>
public class MediaField : ContentField
{
    public string[] Paths { get; set; } = [];
    public string[] MediaTexts { get; set; } = [];
}
