namespace OrchardCore.ContentManagement;

public class ContentPickerSearchContext
{
    public IEnumerable<string> ContentTypes { get; set; } = null!;
    public bool DisplayAllContentTypes { get; set; }
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string Query { get; set; } = null!;
}
