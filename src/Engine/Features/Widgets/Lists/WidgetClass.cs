using System.Collections.Concurrent;
using System.Globalization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Utilities;
using OrchardCore.Flows.Models;

namespace OrchardCore.Widgets;

/// <summary>The classes of widgets. They are few, and every page needs some.</summary>
internal static class WidgetClass
{
    private const int MostRemembered = 2000;
    private static readonly ConcurrentDictionary<string, string> _ofTypes = new(StringComparer.Ordinal);
    private static readonly string[] _ofAlignments =
        [.. Enum.GetNames<FlowAlignment>().Select(name => "widget-align-" + name.ToLowerInvariant())];
    private static readonly string[] _ofSizes = [.. Enumerable.Range(0, 101).Select(Name)];

    /// <summary>The class of a widget by its type: <c>widget-raw-html</c> for <c>RawHtml</c>.</summary>
    public static string Of(ContentItem widget)
    {
        if (_ofTypes.TryGetValue(widget.ContentType, out var known))
            return known;

        var name = "widget-" + widget.ContentType.CamelFriendly().Replace(' ', '-').ToLowerInvariant();
        if (_ofTypes.Count < MostRemembered)
            _ofTypes[widget.ContentType] = name;

        return name;
    }

    public static string Of(FlowAlignment alignment) => _ofAlignments[(int)alignment];

    public static string OfSize(int percent) => percent is >= 0 and <= 100 ? _ofSizes[percent] : Name(percent);

    private static string Name(int percent) => "widget-size-" + percent.ToString(CultureInfo.InvariantCulture);
}
