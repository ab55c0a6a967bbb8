namespace OrchardCore.ContentManagement.Models;

public class BodyAspect
{
    public IHtmlContent Body { get; set; } = null!;
}

public class FullTextAspect
{
    public List<string> Segments { get; } = [];
}
