namespace OrchardCore.Menu;

/// <summary>
/// Fills a <c>Menu</c> shape with its items, and names the templates they may have:
/// Menu__[Name], MenuItem__[ContentType], MenuItem__[Name], MenuItem__[Name]__[ContentType], each with
/// <c>__level__[n]</c>, and the same for MenuItemLink.
/// </summary>
public class MenuShapes : ShapeTableProvider
{
    private static readonly Remembered<(string Kind, string Menu, string Type, int Level), string[]> _names = new(2000);

    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Menu").OnDisplaying(FillAsync);
        builder.Describe("MenuItem").OnDisplaying(context => Name(context.Shape, "MenuItem"));
        builder.Describe("MenuItemLink").OnDisplaying(context => Name(context.Shape, "MenuItemLink"));
        return ValueTask.CompletedTask;
    }

    private static async Task FillAsync(ShapeDisplayContext context)
    {
        var menu = context.Shape;
        if (menu.Properties.ContainsKey("MenuName"))
            return;

        var handle = Given(menu, "Alias") ?? Given(menu, "ContentItemId");
        var services = context.ServiceProvider;
        if (handle is null || await services.GetRequiredService<Menus>().FindAsync(handle, services) is not { } found)
            return;

        var name = found.Name.Replace(' ', '_').Replace("-", "__", StringComparison.Ordinal);
        menu.Properties["MenuName"] = name;
        menu.Properties["ContentItem"] = found.Item.Clone();
        menu.Classes.Add("menu");
        menu.Metadata.Alternates.Add("Menu__" + name);
        await new MenuTree(services, menu, name).AddAsync(menu, found.Nodes, 0);
    }

    private static string? Given(IShape shape, string name) => shape.Properties
        .Where(property => string.Equals(property.Key, name, StringComparison.OrdinalIgnoreCase))
        .Select(property => property.Value?.ToString()).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private static void Name(IShape shape, string kind)
    {
        if (shape.GetProperty("ContentItem") is not ContentItem item)
            return;

        var (name, level) = (shape.GetProperty<string>("MenuName") ?? "", shape.GetProperty<int>("Level"));
        shape.Metadata.Alternates.AddRange(_names.Of(
            (kind, name, item.ContentType, level), static of => [.. Names(of.Kind, of.Menu, of.Type, of.Level)]));
    }

    private static IEnumerable<string> Names(string kind, string name, string contentType, int level)
    {
        yield return $"{kind}__level__{level}";
        yield return $"{kind}__{contentType}";
        yield return $"{kind}__{contentType}__level__{level}";
        if (name.Length == 0)
            yield break;

        yield return $"{kind}__{name}";
        yield return $"{kind}__{name}__level__{level}";
        yield return $"{kind}__{name}__{contentType}";
        yield return $"{kind}__{name}__{contentType}__level__{level}";
    }
}
