using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;

namespace Engine.Tests.Tenants;

/// <summary>Which addresses a tenant may have, among the others and beside the platform's own; whoever saves it.</summary>
public sealed class TenantRulesTests
{
    private static readonly (string Name, string? Host, string? Prefix)[] Others =
    [
        ("Harbor", "harbor.localhost, bücher.example", null), ("Bayside", null, "bayside"), ("Port", "port.example:8080", null),
        ("Wild", "*.clinics.example", null), ("Deep", "agency.example", "deep"),
    ];

    [Theory]
    [InlineData("New", "new.example", null, null)]
    [InlineData("New", null, "new", null)]
    [InlineData("New", "agency.example", "new", null)]
    [InlineData("New", "harbor.localhost", "new", null)]
    [InlineData("New", "a.clinics.example", null, null)] // Closer than the wildcard.
    [InlineData("New", "port.example:9090", null, null)]
    [InlineData("New", "new.example", "api", null)] // Below its own host it may.
    [InlineData("New", "Harbor.LOCALHOST", null, "Harbor")]
    [InlineData("New", "harbor.localhost.", null, "Harbor")]
    [InlineData("New", "harbor.localhost:7303", null, "Harbor")]
    [InlineData("New", "port.example", null, "Port")]
    [InlineData("New", "xn--bcher-kva.example", null, "Harbor")]
    [InlineData("New", "BÜCHER.example", null, "Harbor")]
    [InlineData("New", "new.example, *.Clinics.example", null, "Wild")]
    [InlineData("New", null, "BaySide", "Bayside")]
    [InlineData("New", null, "harbor", "Harbor")] // Where Harbor is previewed.
    [InlineData("bayside2", "agency.example", "Deep", "Deep")]
    [InlineData("New", "localhost", null, "agency's own site")]
    [InlineData("New", "127.0.0.1", null, "agency's own site")]
    [InlineData("New", "[::1]:80", null, "agency's own site")]
    [InlineData("New", "listed.example", null, "agency's own site")]
    [InlineData("New", null, "api", "path of the platform")]
    [InlineData("New", null, "Login", "path of the platform")]
    [InlineData("New", null, "ChangePassword", "path of the platform")]
    [InlineData("New", null, "media", "path of the platform")]
    [InlineData("New", null, "theadmin", "path of the platform")]
    [InlineData("admin", "new.example", null, "path of the platform")] // Its preview would be there.
    [InlineData("default", "new.example", null, "by capitals only")]
    [InlineData("New", "xn--alpha", null, "not a host name")]
    [InlineData("New", "a!b.example", null, "not a host name")]
    [InlineData("New", "new.example:http", null, "not a host name")]
    [InlineData("New", "http://new.example", null, "not a host name")]
    [InlineData("New", null, "a/b", "letters, digits")]
    public async Task An_address_is_free_or_the_reason_is_said_and_nothing_saved(string name, string? host, string? prefix, string? reason)
    {
        await using var site = await TestHost.StartAsync(BuiltIn, serve: false, settings: new() { ["OrchardCore:OrchardCore_Engine:Hosts"] = "listed.example" });
        var manager = site.Services.GetRequiredService<IShellSettingsManager>();
        foreach (var other in Others)
            await manager.SaveSettingsAsync(Tenant(manager, other.Name, other.Host, other.Prefix));

        var failure = await Record.ExceptionAsync(() => manager.SaveSettingsAsync(Tenant(manager, name, host, prefix)));

        if (reason is null)
            Assert.Null(failure);
        else
            Assert.Contains(reason, failure?.Message ?? "", StringComparison.Ordinal);

        Assert.Equal(reason is null, (await manager.LoadSettingsAsync()).Any(tenant => tenant.Name == name));
    }

    private static void BuiltIn(BuiltInCatalog catalog)
    {
        BuiltInFeatures.AddSite(catalog);
        BuiltInFeatures.AddContent(catalog);
    }

    private static ShellSettings Tenant(IShellSettingsManager manager, string name, string? host, string? prefix)
    {
        var tenant = manager.CreateDefaultSettings().AsUninitialized();
        (tenant.Name, tenant.RequestUrlHost, tenant.RequestUrlPrefix) = (name, host, prefix);
        return tenant;
    }
}
