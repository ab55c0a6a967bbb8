namespace OrchardCore.Admin;

internal sealed class AdminStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        NavigationStartup.Add(services);
        services.AddPermissionProvider<AdminPermissionProvider>();
    }
}
