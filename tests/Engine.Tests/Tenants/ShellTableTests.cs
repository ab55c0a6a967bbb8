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

        Assert.Equal(tenant, found.Tenant?.Name);
    }

    [Fact]
    public void A_host_that_nobody_claims_has_no_tenant()
    {
        var table = new ShellTable([new() { Name = "Default", RequestUrlHost = "agency.localhost" }]);

        Assert.Null(table.Match(new HostString("elsewhere.org"), "/").Tenant);
    }

    [Theory]
    [InlineData("localhost", "/harbor/articles", "Harbor", "harbor")]
    [InlineData("localhost:5000", "/HARBOR", "Harbor", "harbor")]
    [InlineData("localhost", "/harborage", "Default", "")]
    [InlineData("a.clinics.org", "/harbor", "Any", "")]
    [InlineData("harbor.localhost", "/harbor", "Harbor", "")]
    [InlineData("localhost", "/preview-harbor", "Preview", "preview-harbor")]
    public void A_tenant_with_a_host_can_be_previewed_below_its_name_on_a_host_that_nobody_claims(
        string host, string path, string tenant, string prefix)
    {
        var found = Table.Match(new HostString(host), path);

        Assert.Equal((tenant, prefix), (found.Tenant?.Name, found.Prefix));
    }

    [Fact]
    public void A_preview_never_takes_the_prefix_of_another_tenant()
    {
        var table = new ShellTable(
        [
            new() { Name = "harbor", RequestUrlHost = "harbor.localhost" },
            new() { Name = "Other", RequestUrlPrefix = "harbor" },
        ]);

        Assert.Equal("Other", table.Match(new HostString("localhost"), "/harbor").Tenant?.Name);
    }
}
