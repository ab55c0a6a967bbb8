using OrchardCore.Markdown.Fields;
using OrchardCore.Markdown.Models;

namespace OrchardCore.Markdown.ViewModels;

public class MarkdownBodyPartViewModel
{
    public string? Markdown { get; set; }

    [BindNever]
    public string? Html { get; set; }

    [BindNever]
    public ContentItem ContentItem { get; set; } = null!;

    [BindNever]
    public MarkdownBodyPart MarkdownBodyPart { get; set; } = null!;

    [BindNever]
    public ContentTypePartDefinition TypePartDefinition { get; set; } = null!;
}

public class MarkdownFieldViewModel
{
    public string? Markdown { get; set; }
    public string? Html { get; set; }
    public MarkdownField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

public class EditMarkdownFieldViewModel
{
    public string? Markdown { get; set; }

    [BindNever]
    public MarkdownField Field { get; set; } = null!;

    [BindNever]
    public ContentPart Part { get; set; } = null!;

    [BindNever]
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}
