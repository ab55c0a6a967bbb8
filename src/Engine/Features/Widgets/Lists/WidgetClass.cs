namespace OrchardCore.Widgets;

/// <summary>The classes of widgets. They are few, and every page needs some.</summary>
internal static class WidgetClass
{
    private static readonly Remembered<string, string> _ofTypes = new(2000);
    private static readonly Remembered<FlowAlignment, string> _ofAlignments = new(100);
    private static readonly Remembered<int, string> _ofSizes = new(200);

    /// <summary>The class of a widget by its type: <c>widget-raw-html</c> for <c>RawHtml</c>.</summary>
    public static string Of(ContentItem widget) => _ofTypes.Of(
        widget.ContentType, static type => "widget-" + type.CamelFriendly().Replace(' ', '-').ToLowerInvariant());
    public static string Of(FlowAlignment alignment) => _ofAlignments.Of(
        alignment, static alignment => "widget-align-" + alignment.ToString().ToLowerInvariant());

    public static string OfSize(int percent) => _ofSizes.Of(
        percent, static percent => "widget-size-" + percent.ToString(CultureInfo.InvariantCulture));
}
