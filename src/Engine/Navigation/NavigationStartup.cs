namespace OrchardCore.Navigation;

internal sealed class NavigationStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => Add(services);

    /// <summary>The dashboard has a menu whether or not the recipe asked for menus.</summary>
    public static void Add(IServiceCollection services) =>
        services.TryAddScoped<INavigationManager, NavigationMenus>();
}
