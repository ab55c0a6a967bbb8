using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;

[assembly: AssemblyFixture(typeof(Clinic.Tests.PlatformHost))]

namespace Clinic.Tests;

/// <summary>The whole platform on a real port, set up as on a first start, with its data in a folder of its own.</summary>
public sealed class PlatformHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("clinic-tests-");

    public PlatformHost()
    {
        Environment.SetEnvironmentVariable("ORCHARD_APP_DATA", _data.FullName);
        UseKestrel(0);
    }

    public string Data => _data.FullName;

    /// <summary>Where the host listens. The Default tenant answers here; the others under their prefix.</summary>
    public Uri Address { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        StartServer();
        var addresses = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(addresses.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/");
        return ValueTask.CompletedTask;
    }

    /// <summary>The password that was generated for the administrator of a tenant that set itself up.</summary>
    public string PasswordOf(string tenant) =>
        File.ReadAllText(Path.Combine(Data, "Sites", tenant, "admin-password.txt")).Trim();

    public async Task InTenantAsync(string tenant, Func<IServiceProvider, Task> work)
    {
        var shells = Services.GetRequiredService<IShellHost>();
        Assert.True(shells.TryGetSettings(tenant, out var settings));
        var scope = await shells.GetScopeAsync(settings);
        await scope.UsingAsync(it => work(it.ServiceProvider));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _data.Delete(recursive: true);
    }

    // A cookie must come back over plain HTTP here; but pages are kept as in production.
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseEnvironment("Development").UseSetting("OrchardCore:OrchardCore_Engine:PageCache", "16");
}
