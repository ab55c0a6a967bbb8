namespace OrchardCore.ContentManagement;

public class ContentPickerResult
{
    public ContentItem ContentItem { get; set; } = null!;
    public string ContentItemId { get; set; } = null!;
    public string DisplayText { get; set; } = null!;
    public bool HasPublished { get; set; }
}
