namespace OrchardCore.HomeRoute;

internal sealed class HomeRouteStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<AutorouteOptions>(options =>
        {
            options.GlobalRouteValues ??= new RouteValueDictionary
            {
                ["Area"] = "OrchardCore.Contents",
                ["Controller"] = "Item",
                ["Action"] = "Display",
            };
            options.ContentItemIdKey ??= "contentItemId";
            options.ContainedContentItemIdKey ??= "containedContentItemId";
            options.JsonPathKey ??= "jsonPath";
        });
        services.AddScoped<HomePage>();
        services.AddScoped<IRouteSource>(provider => provider.GetRequiredService<HomePage>());
    }
}
