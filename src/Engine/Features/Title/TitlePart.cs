namespace OrchardCore.Title.Models;

/// <summary>The name a content item is shown under.</summary>
public class TitlePart : ContentPart
{
    public string? Title { get; set; }
}
