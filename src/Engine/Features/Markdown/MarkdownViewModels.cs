namespace OrchardCore.Markdown.ViewModels;

public class MarkdownBodyPartViewModel
{
    public string? Markdown { get; set; }
    public string? Html { get; set; }
    public ContentItem ContentItem { get; set; } = null!;
    public MarkdownBodyPart MarkdownBodyPart { get; set; } = null!;
    public ContentTypePartDefinition TypePartDefinition { get; set; } = null!;
}

public class MarkdownFieldViewModel : IFieldModel<MarkdownField>
{
    public string? Markdown { get; set; }
    public string? Html { get; set; }
    public MarkdownField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

public class EditMarkdownFieldViewModel : IFieldModel<MarkdownField>
{
    public string? Markdown { get; set; }
    public MarkdownField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}
