using static OrchardCore.OrchardCoreConstants;

namespace OrchardCore.Admin.Controllers;

/// <summary>The dashboard's first page: what modules put on it, and what was worked on last.</summary>
[Area("OrchardCore.Admin")]
internal sealed class AdminController(IAuthorizationService authorization, IUpdateModelAccessor forms) : Controller
{
    [Admin("")]
    public async Task<IActionResult> Index() => View(new DashboardPage(await WidgetsAsync(), await RecentAsync()));

    private async Task<IReadOnlyList<IShape>> WidgetsAsync()
    {
        var services = HttpContext.RequestServices;
        if (services.GetService<IAdminDashboardService>() is not { } dashboard ||
            !await authorization.AuthorizeAsync(User, AdminDashboard.Permissions.AccessAdminDashboard))
            return [];

        var display = services.GetRequiredService<IContentItemDisplayManager>();
        var shapes = new List<IShape>();
        foreach (var widget in await dashboard.GetWidgetsAsync(index => index.Published))
        {
            if (await authorization.AuthorizeAsync(User, CommonPermissions.ViewContent, widget))
                shapes.Add(await display.BuildDisplayAsync(widget, forms.ModelUpdater, DisplayType.DetailAdmin));
        }

        return shapes;
    }

    private async Task<ContentListPage?> RecentAsync() =>
        HttpContext.RequestServices.GetService<ContentList>() is { } list
            ? await list.FindAsync(new ContentListQuery(), User)
            : null;
}

internal sealed record DashboardPage(IReadOnlyList<IShape> Widgets, ContentListPage? Recent);
