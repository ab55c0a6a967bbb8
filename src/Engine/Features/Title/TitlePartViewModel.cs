namespace OrchardCore.Title.ViewModels;

public class TitlePartViewModel
{
    public ContentItem ContentItem { get; set; } = null!;
    public TitlePartSettings Settings { get; set; } = null!;
    public string? Title { get; set; }
    public TitlePart TitlePart { get; set; } = null!;
}
