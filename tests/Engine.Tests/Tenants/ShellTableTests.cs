using Microsoft.AspNetCore.Http;
using OrchardCore.Environment.Shell;

namespace Engine.Tests.Tenants;

public sealed class ShellTableTests
{
    private static readonly ShellTable Table = new(
    [
        new() { Name = "Default" },
        new() { Name = "Harbor", RequestUrlHost = "harbor.localhost, www.harbor.org" },
        new() { Name = "Preview", RequestUrlPrefix = "preview-harbor" },
        new() { Name = "Both", RequestUrlHost = "harbor.localhost", RequestUrlPrefix = "both" },
        new() { Name = "Any", RequestUrlHost = "*.clinics.org" },
        new() { Name = "Deep", RequestUrlHost = "*.west.clinics.org" },
        new() { Name = "Port", RequestUrlHost = "harbor.localhost:8080" },
    ]);

    [Theory]
    [InlineData("harbor.localhost", "/", "Harbor")]
    [InlineData("WWW.Harbor.org", "/both", "Harbor")]
    [InlineData("harbor.localhost", "/Both/page", "Both")]
    [InlineData("harbor.localhost", "/bother", "Harbor")]
    [InlineData("harbor.localhost:5000", "/", "Harbor")]
    [InlineData("harbor.localhost:8080", "/", "Port")]
    [InlineData("a.clinics.org", "/", "Any")]
    [InlineData("a.west.clinics.org", "/", "Deep")]
    [InlineData("clinics.org", "/", "Default")]
    [InlineData("elsewhere.org", "/preview-harbor/x", "Preview")]
    [InlineData("elsewhere.org", "/", "Default")]
    public void A_request_goes_to_the_tenant_that_claims_it_most_closely(string host, string path, string tenant)
    {
        var found = Table.Match(new HostString(host), path);

        Assert.Equal(tenant, found?.Name);
    }

    [Fact]
    public void A_host_that_nobody_claims_has_no_tenant()
    {
        var table = new ShellTable([new() { Name = "Default", RequestUrlHost = "agency.localhost" }]);

        Assert.Null(table.Match(new HostString("elsewhere.org"), "/"));
    }
}
