namespace OrchardCore.DisplayManagement.Title;

/// <summary>The title of the page being made, from segments or fixed.</summary>
public interface IPageTitleBuilder
{
    void AddSegment(IHtmlContent segment, string position = "0");
    void SetFixedTitle(IHtmlContent? title);
    void Clear();
    IHtmlContent GenerateTitle(IHtmlContent? separator);
}
