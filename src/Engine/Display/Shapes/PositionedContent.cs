namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>Gives ready content a place among shapes.</summary>
internal sealed class PositionedContent(IHtmlContent content) : IPositioned, IHtmlContent
{
    public string? Position { get; set; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => content.WriteTo(writer, encoder);
}
