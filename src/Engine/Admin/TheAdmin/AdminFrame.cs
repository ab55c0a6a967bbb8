using OrchardCore.Admin.Models;

namespace OrchardCore.Themes.TheAdmin;

/// <summary>What stands around every page of the dashboard.</summary>
internal sealed class AdminFrame(
    INavigationManager navigation, IDisplayManager<Navbar> navbar, IUpdateModelAccessor forms)
{
    public async Task<IReadOnlyList<MenuEntry>> MenuAsync(ActionContext context)
    {
        var items = (await navigation.BuildMenuAsync(NavigationConstants.AdminId, context)).ToArray();
        var request = context.HttpContext.Request;
        var here = Nearest(items, request.PathBase.Add(request.Path).Value ?? "/");
        return [.. items.Select(item => Entry(item, here))];
    }

    /// <summary>What modules add to the top bar.</summary>
    public Task<IShape> NavbarAsync() => navbar.BuildDisplayAsync(new Navbar(), forms.ModelUpdater, "Detail");

    /// <summary>The item whose address is the request's, or the longest one above it.</summary>
    private static MenuItem? Nearest(IEnumerable<MenuItem> items, string path) => Flat(items)
        .Where(item => item.Items.Count == 0 && item.Href is { Length: > 0 } href && Covers(PathOf(href), path))
        .MaxBy(item => PathOf(item.Href!).Length);

    private static IEnumerable<MenuItem> Flat(IEnumerable<MenuItem> items) =>
        items.SelectMany(item => Flat(item.Items).Prepend(item));

    private static string PathOf(string href) => href.Split('?', '#')[0].TrimEnd('/');

    private static bool Covers(string item, string path) =>
        path.TrimEnd('/').Equals(item, StringComparison.OrdinalIgnoreCase) ||
        path.StartsWith(item + "/", StringComparison.OrdinalIgnoreCase);

    private static MenuEntry Entry(MenuItem item, MenuItem? here)
    {
        var below = item.Items.Select(child => Entry(child, here)).ToArray();
        return new MenuEntry(item.Text.Value, item.Href, item == here, below);
    }
}

internal sealed record MenuEntry(string Text, string? Href, bool IsHere, IReadOnlyList<MenuEntry> Items);

internal sealed record PagerModel(int Page, int Pages);

/// <summary>The texts of the dashboard's pages are translated under this name.</summary>
internal sealed class Texts;

internal sealed class TheAdminStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<AdminFrame>();
}
