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
        new() { Name = "Books", RequestUrlHost = "Bücher.org" },
        new() { Name = "Munich", RequestUrlHost = "xn--mnchen-3ya.org" },
    ], "elsewhere.org", "*.agency.org");

    [Theory]
    [InlineData("harbor.localhost", "/", "Harbor")]
    [InlineData("WWW.Harbor.org", "/both", "Harbor")]
    [InlineData("harbor.localhost", "/Both/page", "Both")]
    [InlineData("harbor.localhost", "/bother", "Harbor")]
    [InlineData("harbor.localhost:5000", "/", "Harbor")]
    [InlineData("harbor.localhost:8080", "/", "Port")]
    [InlineData("a.clinics.org", "/", "Any")]
    [InlineData("a.west.clinics.org", "/", "Deep")]
    [InlineData("localhost:5000", "/", "Default")]
    [InlineData("unnamed.localhost", "/", "Default")]
    [InlineData("127.0.0.1", "/", "Default")]
    [InlineData("[::1]:5000", "/", "Default")]
    [InlineData("www.agency.org", "/", "Default")]
    [InlineData("elsewhere.org", "/preview-harbor/x", "Preview")]
    [InlineData("elsewhere.org", "/", "Default")]
    [InlineData("Elsewhere.org.:443", "/", "Default")]
    [InlineData("harbor.localhost.", "/", "Harbor")]
    [InlineData("xn--bcher-kva.org", "/", "Books")]
    [InlineData("BÜCHER.org", "/", "Books")]
    [InlineData("xn--mnchen-3ya.org", "/", "Munich")]
    public void A_request_goes_to_the_tenant_that_claims_it_most_closely(string host, string path, string tenant)
    {
        var found = Table.Match(new HostString(host), path);

        Assert.Equal(tenant, found.Tenant?.Name);
    }

    [Theory]
    [InlineData("clinics.org")]
    [InlineData("agency.org")]
    [InlineData("elsewhere.org..")]
    [InlineData("harbor.localhost.evil.org")]
    [InlineData("xn--alpha")]
    [InlineData("bücher..org")]
    [InlineData("harbor.localhost:http")]
    [InlineData("localhost.evil.org")]
    [InlineData("notlocalhost")]
    [InlineData("203.0.113.7")]
    [InlineData("")]
    public void A_host_that_nobody_knows_has_no_tenant_not_even_by_a_prefix(string host)
    {
        Assert.Null(Table.Match(new HostString(host), "/").Tenant);
        Assert.Null(Table.Match(new HostString(host), "/preview-harbor").Tenant);
        Assert.Null(Table.Match(new HostString(host), "/harbor").Tenant);
    }

    [Fact]
    public void Any_host_is_known_where_the_settings_say_so() => Assert.Equal(
        "Default", new ShellTable([new() { Name = "Default" }], "*").Match(new HostString("anything.org"), "/").Tenant?.Name);

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
