namespace OrchardCore.DisplayManagement.Title;

/// <summary>The title of the page being made, from segments or fixed.</summary>
public interface IPageTitleBuilder
{
    void AddSegment(IHtmlContent segment, string position = "0");
    void SetFixedTitle(IHtmlContent? title);
    void Clear();
    IHtmlContent GenerateTitle(IHtmlContent? separator);
}

public class PageTitleBuilder : IPageTitleBuilder
{
    private readonly List<(string Position, IHtmlContent Segment)> _segments = [];
    private IHtmlContent? _fixed;

    internal int Said => _segments.Count + (_fixed is null ? 0 : 1);

    public void SetFixedTitle(IHtmlContent? title) => _fixed = title;
    public void AddSegment(IHtmlContent titlePart, string position) => _segments.Add((position, titlePart));

    public void AddSegments(IEnumerable<IHtmlContent> titleParts, string position)
    {
        foreach (var part in titleParts)
            AddSegment(part, position);
    }

    public void Clear()
    {
        _fixed = null;
        _segments.Clear();
    }

    public IHtmlContent GenerateTitle(IHtmlContent? separator)
    {
        if (_fixed is not null)
            return _fixed;

        var title = new HtmlContentBuilder();
        var first = true;
        foreach (var (_, segment) in _segments.OrderBy(part => part.Position, PositionComparer.Instance))
        {
            if (!first)
                title.AppendHtml(separator ?? new HtmlString(" - "));

            title.AppendHtml(segment);
            first = false;
        }

        return title;
    }
}

public static class PageTitleBuilderExtensions
{
    public static IHtmlContent GenerateTitle(this IPageTitleBuilder builder) => builder.GenerateTitle(null);
}
