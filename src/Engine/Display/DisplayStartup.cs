namespace OrchardCore.DisplayManagement;

/// <summary>What every tenant shows its pages with.</summary>
internal sealed class DisplayStartup : StartupBase
{
    public override int Order => int.MinValue + 2;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ShapeTables>();
        services.AddSingleton<IShapeTableManager>(tenant => tenant.GetRequiredService<ShapeTables>());
        services.AddSingleton<Guarded>();
        services.AddSingleton<BrokenEditors>();
        services.AddScoped<ThemeTable>();
        services.AddScoped<ShapeBuffers>();
        services.AddScoped<ShapeRenderer>();
        services.AddScoped<IShapeFactory, ShapeFactory>();
        services.AddScoped<IShapeFactoryEvents, DescribedShapes>();
        services.AddScoped<DisplayHelper>();
        services.AddScoped<IDisplayHelper>(scope => scope.GetRequiredService<DisplayHelper>());
        services.AddScoped<ViewContextAccessor>();
        services.AddScoped<Placer>();
        services.AddScoped<ILayoutAccessor, LayoutAccessor>();
        services.AddScoped<IUpdateModelAccessor, ModelUpdaterAccessor>();
        services.AddSingleton<FragmentShelf>();
        services.AddSingleton<TenantPages>();
        services.AddScoped<CacheContexts>();
        services.AddScoped<ICacheContextManager>(provider => provider.GetRequiredService<CacheContexts>());
        services.AddScoped<ICacheScopeManager, CacheScopes>();
        services.AddScoped<DynamicFragments>();
        services.AddScoped<IDynamicCacheService>(provider => provider.GetRequiredService<DynamicFragments>());
        services.Configure<CacheOptions>(options => options.Enabled = true);
        services.AddSingleton<DynamicCache.TagHelpers.DynamicCacheTagHelperService>();
        services.AddSingleton<PageCache>();
        services.AddScoped<PageRecord>();
        services.AddSingleton<ITagCache, TagCache>();
        services.AddSingleton<RouteTable>();
        services.AddScoped<PageRenderer>();
        services.AddScoped<PageEndpoint>();
        services.AddScoped<IPageTitleBuilder, PageTitleBuilder>();
        services.AddScoped<Notifier>();
        services.AddScoped<INotifier>(scope => scope.GetRequiredService<Notifier>());
        services.AddScoped(typeof(IDisplayManager<>), typeof(DisplayManager<>));
        services.AddShapeTableProvider<CoreShapeTable>();
        AddThemes(services);
        AddContent(services);
    }

    private static void AddThemes(IServiceCollection services)
    {
        services.AddScoped<IThemeManager, ThemeManager>();
        services.AddScoped<ISiteThemeService, SiteThemeService>();
        services.AddScoped<IAdminThemeService, AdminThemeService>();
        services.AddScoped<IThemeSelector, SiteThemeSelector>();
        services.AddScoped<IThemeSelector, AdminThemeSelector>();
    }

    private static void AddContent(IServiceCollection services)
    {
        services.AddScoped<IContentItemDisplayManager, ContentItemDisplayManager>();
        services.AddScoped<ContentDrivers>();
        services.AddScoped<ContentParts>();
        services.AddShapeTableProvider<ContentShapeTable>();
    }
}
