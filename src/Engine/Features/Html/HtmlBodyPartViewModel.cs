using OrchardCore.Html.Models;

namespace OrchardCore.Html.ViewModels;

public class HtmlBodyPartViewModel
{
    public string? Html { get; set; }

    [BindNever]
    public ContentItem ContentItem { get; set; } = null!;

    [BindNever]
    public HtmlBodyPart HtmlBodyPart { get; set; } = null!;

    [BindNever]
    public ContentTypePartDefinition TypePartDefinition { get; set; } = null!;
}
