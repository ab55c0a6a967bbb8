using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Utilities;

namespace OrchardCore.Widgets;

internal static class WidgetClass
{
    /// <summary>The class of a widget by its type: <c>widget-raw-html</c> for <c>RawHtml</c>.</summary>
    public static string Of(ContentItem widget) =>
        "widget-" + widget.ContentType.CamelFriendly().Replace(' ', '-').ToLowerInvariant();
}
