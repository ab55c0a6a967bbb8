namespace OrchardCore.Html.Models;

/// <summary>The body of a content item as HTML.</summary>
public class HtmlBodyPart : ContentPart
{
    public string? Html { get; set; }
}
