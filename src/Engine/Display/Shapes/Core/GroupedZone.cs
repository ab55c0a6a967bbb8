using OrchardCore.Mvc.Utilities;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>
/// The zone of a content item. Editors group it into tabs, cards and columns: plain sections with anchors to them,
/// all visible, so that they work without a script.
/// </summary>
internal static class GroupedZone
{
    private const string Ungrouped = "Content";

    public static ValueTask WriteAsync(DisplayContext context, TextWriter output)
    {
        var items = context.Value.Items;
        return items.Any(item => item is IShape { Metadata: var about }
                && (about.TabGrouping.HasValue || about.CardGrouping.HasValue || about.ColumnGrouping.HasValue))
            ? TabsAsync(context, items, output)
            : context.WriteAllAsync(items, output);
    }

    private static async ValueTask TabsAsync(DisplayContext context, IReadOnlyList<IPositioned> items, TextWriter output)
    {
        var tabs = Groups(items, about => about.TabGrouping);
        if (tabs.Count < 2)
        {
            await CardsAsync(context, items, output);
            return;
        }

        var id = (context.Value.GetProperty("Identifier") as string) ?? "tab";
        output.Write("<nav class=\"tab-links\"><ul>");
        foreach (var (tab, _) in tabs)
            output.Write($"<li><a href=\"#{id}-{Safe(tab.Name)}\">{Text(tab.Name)}</a></li>");

        output.Write("</ul></nav>");
        foreach (var (tab, inside) in tabs)
        {
            output.Write($"<section class=\"tab\" id=\"{id}-{Safe(tab.Name)}\"><h2>{Text(tab.Name)}</h2>");
            await CardsAsync(context, inside, output);
            output.Write("</section>");
        }
    }

    private static async ValueTask CardsAsync(DisplayContext context, IReadOnlyList<IPositioned> items, TextWriter output)
    {
        var cards = Groups(items, about => about.CardGrouping);
        foreach (var (card, inside) in cards)
        {
            var isCard = card.HasValue && (cards.Count > 1 || card.Name != Ungrouped);
            if (isCard)
                output.Write($"<section class=\"card\"><h3>{Text(card.Name)}</h3>");

            await ColumnsAsync(context, inside, output);
            if (isCard)
                output.Write("</section>");
        }
    }

    private static async ValueTask ColumnsAsync(DisplayContext context, IReadOnlyList<IPositioned> items, TextWriter output)
    {
        var columns = Groups(items, about => about.ColumnGrouping);
        if (columns.Count < 2)
        {
            await context.WriteAllAsync(items, output);
            return;
        }

        output.Write("<div class=\"columns\">");
        foreach (var (column, inside) in columns)
        {
            output.Write($"<div class=\"column column-{Safe(column.Width ?? "auto")}\">");
            await context.WriteAllAsync(inside, output);
            output.Write("</div>");
        }

        output.Write("</div>");
    }

    /// <summary>The items by their group, the groups by their position; those without come under "Content".</summary>
    private static List<(GroupingMetadata Group, IReadOnlyList<IPositioned> Items)> Groups(
        IReadOnlyList<IPositioned> items, Func<ShapeMetadata, GroupingMetadata> of)
    {
        var groups = new Dictionary<string, (GroupingMetadata Group, List<IPositioned> Items)>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            var group = item is IShape shape ? of(shape.Metadata) : default;
            var name = group.HasValue ? group.Name! : Ungrouped;
            if (!groups.TryGetValue(name, out var known))
                known = (new(name, group.Position, group.Width), []);
            else if (known.Group.Position is null && group.Position is not null)
                known.Group = new(name, group.Position, group.Width ?? known.Group.Width);

            known.Items.Add(item);
            groups[name] = known;
        }

        return [.. groups.Values.OrderBy(known => known.Group.Position, PositionComparer.Instance)
            .Select(known => (known.Group, (IReadOnlyList<IPositioned>)known.Items))];
    }

    private static string Text(string? text) => HtmlEncoder.Default.Encode(text ?? "");
    private static string Safe(string? text) => HtmlEncoder.Default.Encode((text ?? "").HtmlClassify());
}
