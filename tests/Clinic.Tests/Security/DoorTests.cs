using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Tests.Security;

/// <summary>Every action and endpoint of the whole platform, tried by those who may pass it and by those who may not.</summary>
public sealed class DoorTests(PlatformHost host, DoorSite site) : IClassFixture<DoorSite>
{
    public static IEnumerable<TheoryDataRow<int>> Lines => Doors.All.Select((door, line) => new TheoryDataRow<int>(line)
    {
        TestDisplayName = "Door: " + door,
    });

    [Fact]
    public void Every_door_is_in_the_table_and_the_table_makes_none_up()
    {
        var mapped = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(NameOf).ToHashSet();

        var known = Doors.All.Select(door => door.Name).ToHashSet();

        Assert.Empty(mapped.Except(known));
        Assert.Empty(known.Except(mapped));
    }

    [Fact]
    public void Every_action_has_a_door()
    {
        var actions = host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items;

        var patterns = Doors.All.Select(door => door.Pattern).ToHashSet();

        Assert.All(actions, action => Assert.Contains(action.AttributeRouteInfo?.Template ?? action.DisplayName!, patterns));
    }

    [Theory]
    [InlineData("Owner", HttpStatusCode.OK)]
    [InlineData("Editor", HttpStatusCode.OK)]
    [InlineData("FrontDesk", HttpStatusCode.Forbidden)]
    public async Task Who_runs_or_writes_the_site_opens_its_content_and_its_profile(string role, HttpStatusCode status)
    {
        Assert.Equal(status, (await site.Person(role).GetAsync("Admin/Contents/ContentItems")).Status);
        Assert.Equal(status, (await site.Person(role).GetAsync("Admin/Settings/clinic-profile")).Status);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_door_opens_for_those_who_may_and_for_nobody_else(int line)
    {
        var door = Doors.All[line];
        var before = await site.StateAsync();

        var visitor = await site.TryAsVisitorAsync(door);
        var member = await site.TryAsync(door, "", withToken: true);
        var colleague = door.Colleague is (var role, _) ? await site.TryAsync(door, role, withToken: true) : "";
        var allowed = await site.TryAsync(door, door.Allowed.Role, withToken: false);

        Assert.Equal(
            (door.Visitor, door.Member, door.Colleague?.Answer ?? "", door.Allowed.Answer),
            (visitor, member, colleague, allowed));
        Assert.Equal(before, await site.StateAsync());
    }

    [Theory]
    [InlineData("Administrator", "General")]
    [InlineData("Owner", "Requests")]
    [InlineData("Editor", "Article")]
    [InlineData("FrontDesk", "Requests")]
    public async Task Each_entry_of_the_menu_that_a_role_sees_opens_for_it(string role, string entry)
    {
        var menu = await MenuAsync(role);

        Assert.Contains(entry, menu.Keys);
        foreach (var (name, address) in menu)
            Assert.Equal((name, 200), (name, (int)(await site.Person(role).GetAsync(address)).Status));
    }

    [Theory]
    [InlineData("Editor")]
    [InlineData("FrontDesk")]
    public async Task What_the_menu_hides_from_a_role_does_not_open_for_it(string role)
    {
        var (all, own) = (await MenuAsync("Administrator"), await MenuAsync(role));

        var hidden = all.Where(entry => !own.ContainsValue(entry.Value)).ToArray();

        Assert.NotEmpty(hidden);
        foreach (var (name, address) in hidden)
            Assert.Equal((name, 403), (name, (int)(await site.Person(role).GetAsync(address)).Status));
    }

    private async Task<Dictionary<string, string>> MenuAsync(string role) =>
        (await site.Person(role).GetAsync("Admin")).Page.QuerySelectorAll("#admin-menu a[href]")
            .DistinctBy(link => link.GetAttribute("href"))
            .ToDictionary(link => link.Text().Trim(), link => link.GetAttribute("href")!);

    private static string NameOf(Microsoft.AspNetCore.Http.Endpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? string.Join(',', named) : "ANY";
        return $"{methods} {(endpoint as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/') ?? endpoint.DisplayName}";
    }
}
