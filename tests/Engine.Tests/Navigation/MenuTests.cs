using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.Environment.Shell;
using OrchardCore.Navigation;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace Engine.Tests.Navigation;

/// <summary>Menus that many modules add to, as one user sees them.</summary>
public sealed class MenuTests
{
    private static readonly Permission Secret = new("Secret");

    [Fact]
    public async Task What_two_modules_add_under_one_caption_is_one_item()
    {
        var menu = await BuildAsync(
            builder => builder.Add(Text("Content"), "1", content => content.Add(Text("Articles"), item => item.Url("~/articles"))),
            builder => builder.Add(Text("Content"), content => content.Add(Text("Pages"), item => item.Url("~/pages"))));

        var content = Assert.Single(menu);
        Assert.Equal(["Articles", "Pages"], content.Items.Select(item => item.Text.Value));
    }

    [Fact]
    public async Task Items_stand_by_position_then_by_caption()
    {
        var menu = await BuildAsync(builder =>
        {
            foreach (var (caption, position) in new[] { ("Last", "after"), ("Ten", "10"), ("Two", "2"), ("Ten and a half", "10.5"), ("First", "before") })
                builder.Add(Text(caption), position, item => item.Url("~/x"));
            builder.Add(Text("Alone"), item => item.Url("~/x"));
        });

        Assert.Equal(["First", "Two", "Ten", "Ten and a half", "Alone", "Last"], menu.Select(item => item.Text.Value));
    }

    [Fact]
    public async Task A_user_sees_only_what_they_may_reach_and_no_empty_heading()
    {
        var menu = await BuildAsync(builder => builder
            .Add(Text("Hidden"), hidden => hidden.Add(Text("Requests"), item => item.Url("~/r").Permission(Secret)))
            .Add(Text("Shown"), shown => shown
                .Add(Text("Requests"), item => item.Url("~/r").Permission(Secret))
                .Add(Text("Articles"), item => item.Url("~/a"))));

        var shown = Assert.Single(menu);
        Assert.Equal(["Articles"], shown.Items.Select(item => item.Text.Value));
    }

    [Fact]
    public async Task A_user_with_one_of_the_permissions_sees_the_item()
    {
        var menu = await BuildAsync(builder => builder.Add(Text("Either"),
            item => item.Url("~/r").Permissions([Secret, new Permission("Open")])));

        Assert.Single(menu);
    }

    [Fact]
    public async Task Addresses_follow_the_prefix_of_the_tenant()
    {
        var menu = await BuildAsync(builder => builder
            .Add(Text("A"), item => item.Url("~/a"))
            .Add(Text("B"), item => item.Url("/b"))
            .Add(Text("C"), item => item.Url("https://example.com/c")));

        Assert.Equal(["/clinic/a", "/clinic/b", "https://example.com/c"], menu.Select(item => item.Href));
    }

    [Fact]
    public async Task A_provider_that_fails_costs_its_own_items_only()
    {
        var menu = await BuildAsync(
            _ => throw new InvalidOperationException("broken"),
            builder => builder.Add(Text("Works"), item => item.Url("~/x")));

        Assert.Equal(["Works"], menu.Select(item => item.Text.Value));
    }

    [Fact]
    public async Task A_provider_of_the_dashboard_adds_to_no_other_menu()
    {
        var builder = new NavigationBuilder();

        await new Provider(own => own.Add(Text("Admin"))).BuildNavigationAsync("main", builder);

        Assert.Empty(builder.Build());
    }

    private static async Task<MenuItem[]> BuildAsync(params Action<NavigationBuilder>[] providers)
    {
        var http = new DefaultHttpContext { Request = { PathBase = "/clinic" } };
        var manager = new NavigationMenus([.. providers.Select(add => new Provider(add))], new OpenOnly(),
            new UrlHelperFactory(), new ShellSettings { Name = "Clinic" }, NullLogger<NavigationMenus>.Instance);
        return [.. await manager.BuildMenuAsync("admin", new ActionContext(http, new RouteData(), new()))];
    }

    private static LocalizedString Text(string text) => new(text, text);

    private sealed class Provider(Action<NavigationBuilder> add) : AdminNavigationProvider
    {
        protected override ValueTask BuildAsync(NavigationBuilder builder)
        {
            add(builder);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class OpenOnly : IAuthorizationService
    {
        public Task<AuthorizationResult> AuthorizeAsync(
            ClaimsPrincipal user, object? resource, IEnumerable<IAuthorizationRequirement> requirements) =>
            Task.FromResult(requirements.Cast<PermissionRequirement>().All(asked => asked.Permission.Name == "Open")
                ? AuthorizationResult.Success() : AuthorizationResult.Failed());

        public Task<AuthorizationResult> AuthorizeAsync(ClaimsPrincipal user, object? resource, string policyName) =>
            throw new NotSupportedException();
    }
}
