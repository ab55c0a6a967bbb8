using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;
namespace Engine.Tests.Tenants;
internal sealed class TempSession : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddScoped<ISession>(s =>
    {
        var session = s.GetRequiredService<IStore>().CreateSession();
        ShellScope.RegisterBeforeDispose(_ => session.SaveChangesAsync(), last: true);
        return session;
    });
}
