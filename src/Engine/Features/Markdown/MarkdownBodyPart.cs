namespace OrchardCore.Markdown.Models;

/// <summary>The body of a content item as Markdown.</summary>
public class MarkdownBodyPart : ContentPart
{
    public string? Markdown { get; set; }
}
