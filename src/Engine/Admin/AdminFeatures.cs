using OrchardCore.AdminDashboard;
using OrchardCore.Themes.TheAdmin;

namespace OrchardCore.Environment.Extensions;

internal static class AdminFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Admin", "Admin", "Infrastructure", "The dashboard.",
            dependencies: ["OrchardCore.Settings"], startups: [typeof(AdminStartup)]);
        catalog.Feature("OrchardCore.AdminDashboard", "Admin Dashboard", "Content", "Widgets on the dashboard.",
            dependencies: ["OrchardCore.Admin", "OrchardCore.Html", "OrchardCore.Title", "OrchardCore.Recipes.Core"],
            startups: [typeof(DashboardStartup)]);
        catalog.Theme("TheAdmin", "The Admin Theme", "The look of the dashboard.",
            dependencies: ["OrchardCore.Themes"], startups: [typeof(TheAdminStartup)]);
    }
}
