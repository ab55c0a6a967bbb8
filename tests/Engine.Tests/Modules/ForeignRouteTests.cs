using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace Engine.Tests.Modules;

/// <summary>A feature's routes are its own: for the tenants that have it, and never in the way of another's.</summary>
public sealed class ForeignRouteTests
{
    [Fact]
    public async Task A_conventional_route_is_there_for_the_tenants_that_have_its_feature()
    {
        await using var site = await ForeignSite.StartAsync<Greeting>();

        Assert.Equal("Greetings Ana", await site.GetAsync("One/greet/Ana"));
        Assert.Equal("404", await site.GetAsync("Two/greet/Ana"));
        Assert.Equal("Greetings Ana", await site.GetAsync("Two/Desk/Foreign/Greet/Ana"));
    }

    [Theory]
    [InlineData("One")]
    [InlineData("Two")]
    public async Task A_conventional_route_takes_nobody_elses_address(string tenant)
    {
        await using var site = await ForeignSite.StartAsync<Grasping>();

        Assert.Equal("stock login", await site.GetAsync($"{tenant}/Login"));
        Assert.Equal("stock admin", await site.GetAsync($"{tenant}/Admin"));
        Assert.Equal(tenant, await site.GetAsync($"{tenant}/Desk/Desk/Name"));
        Assert.Equal(tenant == "One" ? "other" : "404", await site.GetAsync($"{tenant}/Foreign/Other"));
    }

    [Fact]
    public async Task Routes_of_two_features_may_have_one_name_and_one_pattern()
    {
        await using var site = await ForeignSite.StartAsync(catalog =>
        {
            catalog.Feature("First", startups: [typeof(FirstOfAName)]);
            catalog.Feature("Second", startups: [typeof(SecondOfAName)]);
        });
        await site.AddAsync("Both", "Stock", "Desk", "First", "Second");
        await site.AddAsync("One", "Stock", "Desk", "Second");

        Assert.Equal(("Greetings", "other"), (await site.GetAsync("Both/same"), await site.GetAsync("One/same")));
        Assert.Equal("/named", await site.GetAsync("Both/link"));
    }

    [Fact]
    public async Task A_slip_in_a_route_attribute_costs_its_own_action()
    {
        await using var site = await ForeignSite.StartAsync<Greeting>();

        Assert.Equal("other", await site.GetAsync("One/Desk/Foreign/Other"));
        Assert.Equal(("first", "404"), (await site.GetAsync("One/desk-first"), await site.GetAsync("One/desk-second")));
        Assert.All(["ForeignController.Constraint", "ForeignController.Token", "ForeignController.Second"],
            action => Assert.Contains(site.Log.Errors, error => error.Contains($"{action} (Engine.Tests)' is left out", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(typeof(BadConstraint))]
    [InlineData(typeof(TwoBodies))]
    public async Task A_route_that_can_not_be_made_costs_its_own_feature(Type startup)
    {
        await using var site = await ForeignSite.StartAsync(catalog => catalog.Feature("Foreign", startups: [startup]));
        await site.AddAsync("One", "Stock");

        Assert.Equal("stock login", await site.GetAsync("One/Login"));
        Assert.Contains(site.Log.Errors, error => error.Contains("'Foreign'", StringComparison.Ordinal) &&
            error.Contains("one of its routes can't be made", StringComparison.Ordinal));
        var refused = await site.Host.SetupAsync(site.Host.Tenant("Two"), await site.Host.RecipeAsync(
            """{ "name": "t", "steps": [ { "name": "feature", "enable": ["Foreign"] } ] }"""));
        Assert.Contains("one of its routes can't be made", Assert.Single(refused.Errors).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_route_of_the_dashboard_has_the_name_that_it_was_given()
    {
        await using var site = await ForeignSite.StartAsync<Greeting>();

        Assert.Equal("/One/Admin/desk/Board", await site.GetAsync("One/Desk/Foreign/Link/DeskBoard"));
    }

    private sealed class Greeting : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            routes.MapAreaControllerRoute("greeting", "Desk", "greet/{id?}", new { controller = "Foreign", action = "Greet" });
    }

    private sealed class Grasping : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        {
            routes.MapControllers();
            routes.MapDefaultControllerRoute();
            routes.MapAreaControllerRoute("login", "Desk", "Login", new { controller = "Foreign", action = "Other" });
            routes.MapAreaControllerRoute("all", "Desk", "{controller}/{action}");
            routes.MapAreaControllerRoute("any", "Desk", "{**path}", new { controller = "Foreign", action = "Other" });
        }
    }

    private sealed class FirstOfAName : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        {
            routes.MapAreaControllerRoute("same", "Desk", "same", new { controller = "Foreign", action = "Greet" });
            routes.MapGet("named", () => "named").WithName("same-name");
        }
    }

    private sealed class SecondOfAName : StartupBase
    {
        public override int Order => 10;

        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        {
            routes.MapAreaControllerRoute("same", "Desk", "same", new { controller = "Foreign", action = "Other" });
            routes.MapGet("also-named", () => "also").WithName("same-name");
        }
    }

    private sealed class BadConstraint : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            routes.MapGet("bad/{id:nonsense}", (string id) => id);
    }

    private sealed class TwoBodies : StartupBase
    {
        private static readonly Delegate Taking = (ForeignSite one, TwoBodies other) => Results.Ok((one, other));

        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            routes.MapPost("bad", Taking);
    }
}
