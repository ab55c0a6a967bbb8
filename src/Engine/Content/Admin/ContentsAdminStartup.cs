namespace OrchardCore.Contents;

/// <summary>The dashboard's pages about content.</summary>
internal sealed class ContentsAdminStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ContentAccess>();
        services.AddScoped<ContentList>();
        services.AddScoped<OverwrittenDrafts>();
        services.AddNavigationProvider<ContentsAdminMenu>();
    }
}
