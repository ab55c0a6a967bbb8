using OrchardCore.Roles;

namespace OrchardCore.Security;

internal sealed class RolesAdminStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddNavigationProvider<RolesAdminMenu>();
}
