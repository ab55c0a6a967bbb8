using OrchardCore.AdminDashboard;
using OrchardCore.Alias;
using OrchardCore.Autoroute;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentTypes;
using OrchardCore.CustomSettings;
using OrchardCore.Deployment;
using OrchardCore.DynamicCache;
using OrchardCore.Features;
using OrchardCore.Flows;
using OrchardCore.Forms;
using OrchardCore.Html;
using OrchardCore.Layers;
using OrchardCore.Lists;
using OrchardCore.Markdown;
using OrchardCore.Media;
using OrchardCore.Media.Shortcodes;
using OrchardCore.Menu;
using OrchardCore.Security;
using OrchardCore.Shortcodes;
using OrchardCore.Taxonomies;
using OrchardCore.Tenants;
using OrchardCore.Themes.TheAdmin;
using OrchardCore.Title;

namespace OrchardCore.Environment.Extensions;

/// <summary>The features of the engine: what each needs, and what starts it. A startup stands in the room of its feature.</summary>
internal static class BuiltInFeatures
{
    private const string Content = "Content Management", Inner = "Infrastructure", Security = "Security";

    public static IReadOnlyList<CatalogFeature> Assemble()
    {
        var catalog = new BuiltInCatalog();
        AddHost(catalog);
        AddSite(catalog);
        AddContent(catalog);
        AddWidgets(catalog);
        return catalog.Features;
    }

    public static void AddHost(BuiltInCatalog catalog)
    {
        catalog.Feature("Application.Default", "Application", description: "What every tenant has.",
            startups: [typeof(HostStartup), typeof(TenantWebStartup), typeof(TenantBasicsStartup), typeof(ApiStartup),
                typeof(DataStartup), typeof(DisplayStartup), typeof(LiquidStartup)],
            alwaysEnabled: true, priority: int.MinValue);
        catalog.Feature("OrchardCore.Scripting", "Scripting", Inner, "Directives in recipes and scripts.",
            startups: [typeof(ScriptingStartup)], alwaysEnabled: true);
        catalog.Feature("OrchardCore.Recipes.Core", "Recipes core", Inner, "Applies recipes to a tenant.",
            startups: [typeof(RecipesCoreStartup)], alwaysEnabled: true);
        catalog.Feature("OrchardCore.Recipes", "Recipes", Inner, "Recipes and the scripts in them.",
            ["OrchardCore.Recipes.Core", "OrchardCore.Scripting"]);
        catalog.Feature("OrchardCore.Setup", "Setup", Inner, "Sets a tenant up from a recipe.", ["OrchardCore.Recipes"]);
        catalog.Feature(AutoSetupService.Feature, "Auto setup", Inner, "Sets up the configured tenants when the host starts.",
            ["OrchardCore.Setup"]);
        catalog.Feature("OrchardCore.Tenants", "Tenants", Inner, "Manages the tenants of the host.",
            startups: [typeof(TenantsStartup)], defaultTenantOnly: true);
    }

    public static void AddSite(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Settings", "Settings", "Core", "The settings of the site.",
            startups: [typeof(SettingsStartup)]);
        catalog.Feature("OrchardCore.Liquid.Core", "Liquid core", Inner, "Renders templates.", enabledByDependencyOnly: true);
        catalog.Feature("OrchardCore.Diagnostics", "Diagnostics", Inner, "Answers errors with pages of the theme.");
        catalog.Feature("OrchardCore.Resources", "Resources", Inner, "Style sheets and scripts that pages ask for.");
        catalog.Feature(DynamicFragments.Feature, "Dynamic Cache", "Performance", "Keeps pieces of pages that say how long they last.");
        catalog.Feature("OrchardCore.Themes", "Themes", "Theming", "The themes of the site and of its dashboard.",
            ["OrchardCore.Admin"], [typeof(ThemesStartup)]);
        catalog.Feature("OrchardCore.Roles.Core", "Roles Core Services", Security, "The roles of the users and what they may do.",
            startups: [typeof(RolesStartup)], enabledByDependencyOnly: true);
        catalog.Feature("OrchardCore.Roles", "Roles", Security, "Manages the roles.",
            ["OrchardCore.Roles.Core"], [typeof(RolesAdminStartup)]);
        catalog.Feature("OrchardCore.Users", "Users", Security, "Users, and signing in.",
            ["OrchardCore.Roles.Core"], [typeof(UsersStartup)]);
        catalog.Feature("OrchardCore.Navigation", "Navigation", "Navigation", "Builds the menus that modules add to.",
            startups: [typeof(NavigationStartup)]);
        catalog.Feature("OrchardCore.Admin", "Admin", Inner, "The dashboard.",
            ["OrchardCore.Settings"], [typeof(AdminStartup)]);
        catalog.Feature("OrchardCore.AdminDashboard", "Admin Dashboard", "Content", "Widgets on the dashboard.",
            ["OrchardCore.Admin", "OrchardCore.Html", "OrchardCore.Title", "OrchardCore.Recipes.Core"], [typeof(DashboardStartup)]);
        catalog.Feature("OrchardCore.BackgroundTasks", "Background Tasks", Inner, "Says how the work in the background has fared.",
            ["OrchardCore.Admin"], [typeof(BackgroundTasksStartup)]);
        catalog.Feature(FeaturesConstants.FeatureId, "Features", Inner, "Turns features on and off.",
            ["OrchardCore.Resources"], [typeof(FeaturesStartup)]);
        catalog.Feature("OrchardCore.Security", "Security", Security, "Headers by which pages forbid browsers what they never need.",
            startups: [typeof(SecurityStartup)]);
        catalog.Feature(StockSteps.Feature, "Deployment", Inner, "Exports parts of a site as packages, and imports them.",
            ["OrchardCore.Admin", "OrchardCore.Recipes.Core"], [typeof(DeploymentStartup)]);
        catalog.Theme("TheAdmin", "The Admin Theme", "The look of the dashboard.",
            dependencies: ["OrchardCore.Themes"], startups: [typeof(TheAdminStartup)]);
    }

    public static void AddContent(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Contents", "Contents", Content, "Stores, versions and guards content.",
            ["OrchardCore.Settings"],
            [typeof(ContentsStartup), typeof(ContentsAdminStartup), typeof(CommonPartStartup), typeof(ContentOwnerStartup)]);
        catalog.Feature("OrchardCore.ContentTypes", "Content Types", Content, "Defines types, parts and fields.",
            ["OrchardCore.Contents"], [typeof(ContentTypesStartup)]);
        catalog.Feature("OrchardCore.CustomSettings", "Custom Settings", "Settings", "Settings that are content items.",
            ["OrchardCore.Contents"], [typeof(CustomSettingsStartup)]);
        catalog.Feature("OrchardCore.Title", "Title", Content, "The name an item is shown under.",
            ["OrchardCore.Contents"], [typeof(TitleStartup)]);
        catalog.Feature("OrchardCore.HomeRoute", "Home Route", Content, "The page a site opens with.",
            startups: [typeof(HomeRouteStartup)]);
        catalog.Feature("OrchardCore.Autoroute", "Autoroute", Content, "The path an item is found under.",
            ["OrchardCore.ContentTypes", "OrchardCore.HomeRoute"], [typeof(AutorouteStartup)]);
        catalog.Feature("OrchardCore.Alias", "Alias", Content, "Names by which items are found.",
            ["OrchardCore.ContentTypes"], [typeof(AliasStartup)]);
        catalog.Feature("OrchardCore.Lists", "Lists", Content, "Items that hold others, page by page.",
            ["OrchardCore.ContentTypes"], [typeof(ListsStartup)]);
        catalog.Feature("OrchardCore.Taxonomies", "Taxonomies", Content, "Terms to sort items by, each with its page.",
            ["OrchardCore.ContentTypes"], [typeof(TaxonomiesStartup)]);
        catalog.Feature("OrchardCore.ContentFields", "Content Fields", Content, "Text, numbers, dates, links and pickers.",
            ["OrchardCore.ContentTypes", "OrchardCore.Shortcodes"],
            [typeof(FieldsStartup), typeof(UserPickerStartup), typeof(HtmlFieldStartup)]);
        catalog.Feature("OrchardCore.Media", "Media", Content, "Pictures and documents of a site, and the field that shows them.",
            ["OrchardCore.ContentTypes"], [typeof(MediaStartup), typeof(MediaShortcodesStartup)]);
        catalog.Feature("OrchardCore.Shortcodes", "Shortcodes", Content,
            "Marks in text that stand for more, such as pictures of the site.", startups: [typeof(ShortcodesStartup)]);
        catalog.Feature("OrchardCore.Html", "HTML", Content, "Bodies of HTML.",
            ["OrchardCore.ContentTypes", "OrchardCore.Shortcodes"], [typeof(HtmlStartup)]);
        catalog.Feature("OrchardCore.Markdown", "Markdown", Content, "Bodies and fields of Markdown.",
            ["OrchardCore.ContentTypes", "OrchardCore.Shortcodes"], [typeof(MarkdownStartup)]);
        catalog.Feature("OrchardCore.Liquid", "Liquid", Content, "Content that is a template.",
            ["OrchardCore.Liquid.Core"], [typeof(LiquidPartStartup)]);
    }

    public static void AddWidgets(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Widgets", "Widgets", "Content", "Pieces of content that pages are put together from.",
            ["OrchardCore.ContentTypes"], [typeof(WidgetsStartup)]);
        catalog.Feature("OrchardCore.Flows", "Flows", "Content", "Bodies made of widgets, and items inside items.",
            ["OrchardCore.Widgets"], [typeof(FlowsStartup)]);
        catalog.Feature("OrchardCore.Forms", "Forms", "Content", "Widgets that forms are made of.",
            ["OrchardCore.Widgets", "OrchardCore.Flows"], [typeof(FormsStartup)]);
        catalog.Feature("OrchardCore.Rules", "Rules", Inner, "Conditions that are asked of a request.",
            ["OrchardCore.Scripting"], [typeof(RulesStartup)]);
        catalog.Feature("OrchardCore.Layers", "Layers", "Content", "Widgets in the layout, on the pages where a rule holds.",
            ["OrchardCore.Widgets", "OrchardCore.Scripting", "OrchardCore.Rules"], [typeof(LayersStartup)]);
        catalog.Feature("OrchardCore.Menu", "Menu", "Navigation", "Menus as content, with links and items below them.",
            ["OrchardCore.Contents", "OrchardCore.Title", "OrchardCore.Alias", "OrchardCore.Recipes.Core"], [typeof(MenuStartup)]);
    }
}
