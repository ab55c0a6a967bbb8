namespace OrchardCore.ContentFields.ViewModels;

public class DisplayHtmlFieldViewModel
{
    public HtmlField Field { get; set; } = null!;
    public string? Html { get; set; }
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

public class EditHtmlFieldViewModel
{
    public HtmlField Field { get; set; } = null!;
    public string? Html { get; set; }
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}
