namespace OrchardCore.Themes.TheAdmin;

internal sealed class TheAdminStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<AdminFrame>();
}
