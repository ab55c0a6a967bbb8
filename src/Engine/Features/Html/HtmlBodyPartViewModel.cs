namespace OrchardCore.Html.ViewModels;

public class HtmlBodyPartViewModel
{
    public string? Html { get; set; }
    public ContentItem ContentItem { get; set; } = null!;
    public HtmlBodyPart HtmlBodyPart { get; set; } = null!;
    public ContentTypePartDefinition TypePartDefinition { get; set; } = null!;
}
