using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Modules;
using StartupBase = OrchardCore.Modules.StartupBase;

namespace Engine.Tests.Modules;

/// <summary>What a stranger's start-up does costs its own feature in its own tenant, whatever it is.</summary>
public sealed class ForeignStartupTests
{
    [Fact]
    public async Task A_constructor_may_ask_for_what_is_known_of_the_host_and_of_the_tenant()
    {
        await using var site = await ForeignSite.StartAsync(catalog => catalog.Feature("Foreign", startups: [typeof(Asking)]));
        await site.AddAsync("One", "Foreign");
        await site.AddAsync("Two", "Foreign");

        Assert.Equal(("One", "Two"), (await site.GetAsync("One/whose"), await site.GetAsync("Two/whose")));
        Assert.DoesNotContain(site.Log.Errors, error => error.Contains("goes on without", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(FailsToBeMade), "constructor")]
    [InlineData(typeof(LacksAService), "constructor")]
    [InlineData(typeof(FailsToRegister), "ConfigureServices")]
    [InlineData(typeof(FailsToConfigure), "Configure")]
    public async Task A_start_up_that_fails_costs_its_own_feature(Type startup, string part)
    {
        await using var site = await ForeignSite.StartAsync(catalog =>
        {
            catalog.Feature("Foreign", startups: [startup]);
            catalog.Feature("Needy", dependencies: ["Foreign"], startups: [typeof(Asking)]);
        });
        var refused = await site.Host.SetupAsync(site.Host.Tenant("None"), await site.Host.RecipeAsync(
            """{ "name": "t", "steps": [ { "name": "feature", "enable": ["Foreign"] } ] }"""));
        await site.AddAsync("One", "Stock", "Needy");

        Assert.Equal(("stock login", "404"), (await site.GetAsync("One/Login"), await site.GetAsync("One/whose")));
        Assert.Contains($"failed in its {part}.", Assert.Single(refused.Errors).Value, StringComparison.Ordinal);
        Assert.Contains(site.Log.Errors, error =>
            error.Contains("'One' goes on without the feature 'Foreign'", StringComparison.Ordinal) &&
            error.Contains($"'{startup}' failed in its {part}.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_start_up_that_fails_in_one_tenant_is_there_in_another()
    {
        await using var site = await ForeignSite.StartAsync(catalog => catalog.Feature("Foreign", startups: [typeof(FailsInOne)]));
        await site.AddAsync("Two", "Stock", "Foreign");
        await site.AddAsync("One", "Stock");
        var one = await site.Host.InAsync("One", async services =>
        {
            await services.GetRequiredService<IShellFeaturesManager>().EnableFeaturesAsync("Foreign");
            return true;
        });

        Assert.Equal(("404", "fine"), (await site.GetAsync("One/fails-in-one"), await site.GetAsync("Two/fails-in-one")));
        Assert.True(one);
        Assert.Equal("stock login", await site.GetAsync("One/Login"));
    }

    [Theory]
    [InlineData(typeof(SaysAllAgain))]
    [InlineData(typeof(SaysMvcAgain))]
    public async Task What_the_host_has_may_be_registered_again(Type startup)
    {
        await using var site = await ForeignSite.StartAsync(catalog =>
        {
            catalog.Feature("Foreign", startups: [startup]);
            catalog.Feature("Routed", startups: [typeof(Routed)]);
        });
        await site.AddAsync("One", "Stock", "Desk", "Foreign", "Routed");
        await site.AddAsync("Two", "Stock", "Desk", "Routed");

        foreach (var tenant in (string[])["One", "Two"])
        {
            Assert.Equal(tenant, await site.GetAsync($"{tenant}/Desk/Desk/Name"));
            Assert.Equal("other", await site.GetAsync($"{tenant}/routed"));
            Assert.NotEmpty(await site.GetAsync($"{tenant}/Desk/Desk/Token"));
        }

        Assert.DoesNotContain(site.Log.Errors, error => error.Contains("goes on without", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(AddsAHub), "calls AddSignalR()")]
    [InlineData(typeof(AddsAHostedService), "adds an IHostedService")]
    [InlineData(typeof(AddsAPart), "calls AddApplicationPart(\"AngleSharp\")")]
    [InlineData(typeof(AddsAStartupFilter), "adds an IStartupFilter")]
    [InlineData(typeof(ChangesRouting), "configures RouteOptions")]
    [InlineData(typeof(RemovesTheHosts), "removes Microsoft.AspNetCore.Routing.LinkGenerator")]
    public async Task What_only_the_host_could_honour_is_refused_by_name(Type startup, string refusal)
    {
        await using var site = await ForeignSite.StartAsync(catalog => catalog.Feature("Foreign", startups: [startup]));
        await site.AddAsync("Two", "Stock", "Desk");
        var refused = await site.Host.SetupAsync(site.Host.Tenant("One"), await site.Host.RecipeAsync(
            """{ "name": "t", "steps": [ { "name": "feature", "enable": ["Foreign"] } ] }"""));

        Assert.Contains($"The feature 'Foreign' of the module 'Foreign' is left out: its start-up '{startup}' {refusal}",
            Assert.Single(refused.Errors).Value, StringComparison.Ordinal);
        Assert.Contains(site.Log.Errors, error => error.Contains(refusal, StringComparison.Ordinal));
        Assert.Equal("Two", await site.GetAsync("Two/Desk/Desk/Name"));
    }

    [Fact]
    public async Task A_policy_of_a_feature_is_one_of_its_tenants()
    {
        await using var site = await ForeignSite.StartAsync<WithAPolicy>();

        Assert.Equal("in", await site.GetAsync("One/Desk/Foreign/Guarded"));
        Assert.Equal("500", await site.GetAsync("Two/Desk/Foreign/Guarded"));
    }

    [Fact]
    public async Task Middleware_is_made_for_each_tenant_with_its_own_services()
    {
        await using var site = await ForeignSite.StartAsync(catalog => catalog.Feature("Foreign", startups: [typeof(WithMiddleware)]));
        await site.AddAsync("One", "Stock", "Foreign");
        await site.AddAsync("Two", "Stock", "Foreign");
        await site.AddAsync("Three", "Stock");

        Assert.Equal(("One", "Two", null), (await WhoseAsync("One"), await WhoseAsync("Two"), await WhoseAsync("Three")));

        async Task<string?> WhoseAsync(string tenant)
        {
            var answer = await site.Http.GetAsync(new Uri(tenant + "/Login", UriKind.Relative));
            return answer.Headers.TryGetValues("X-Whose", out var values) ? values.Single() : null;
        }
    }

    [Fact]
    public async Task Middleware_that_can_not_be_made_is_left_out()
    {
        await using var site = await ForeignSite.StartAsync<WithBadMiddleware>();

        Assert.Equal("stock login", await site.GetAsync("One/Login"));
        Assert.Contains(site.Log.Errors, error => error.Contains("A middleware, which is left out, failed in the tenant 'One', feature 'Foreign'", StringComparison.Ordinal));
    }

    private sealed record Whose(string Name);

    private sealed class Asking(
        IShellConfiguration shell, ShellSettings settings, IHostEnvironment environment, IConfiguration configuration,
        ILogger<Asking> logger, IServiceProvider services) : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services1)
        {
            Assert.All((object[])[shell, environment, configuration, logger, services.GetRequiredService<IShellHost>()], Assert.NotNull);
            services1.AddSingleton(new Whose(settings.Name));
        }

        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            routes.MapGet("whose", (Whose whose) => whose.Name);
    }

    private sealed class FailsToBeMade : StartupBase
    {
        public FailsToBeMade() => throw new InvalidOperationException("As it was asked to.");
    }

    private sealed class LacksAService(Whose whose) : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddSingleton(whose);
    }

    private sealed class FailsToRegister : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services)
        {
            services.RemoveAll<ShellSettings>();
            throw new InvalidOperationException("As it was asked to.");
        }
    }

    private sealed class FailsToConfigure : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            throw new InvalidOperationException("As it was asked to.");
    }

    private sealed class FailsInOne(ShellSettings settings) : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services)
        {
            if (settings.Name == "One")
                throw new InvalidOperationException("As it was asked to.");
        }

        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            routes.MapGet("fails-in-one", () => "fine");
    }

    private sealed class SaysMvcAgain : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddMvc();

        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        {
            routes.MapRazorPages();
            app.UseRouting().UseEndpoints(endpoints => endpoints.MapControllers());
        }
    }

    private sealed class SaysAllAgain : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services)
        {
            services.AddControllersWithViews().AddViewLocalization();
            services.AddRazorPages();
            services.AddRouting().AddAuthorization().AddLocalization().AddHttpContextAccessor().AddAntiforgery().AddMemoryCache();
            services.AddAuthentication();
            services.AddDataProtection();
            services.AddDistributedMemoryCache().AddSession();
            services.AddHttpClient();
            services.AddLogging();
        }

        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) => app.UseSession();
    }

    private sealed class Routed : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            routes.MapAreaControllerRoute("routed", "Desk", "routed", new { controller = "Foreign", action = "Other" });
    }

    private sealed class AddsAHub : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddSignalR();
    }

    private sealed class AddsAHostedService : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddHostedService<Hosted>();

        private sealed class Hosted : BackgroundService
        {
            protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
        }
    }

    private sealed class AddsAPart : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.AddControllers().AddApplicationPart(typeof(AngleSharp.BrowsingContext).Assembly);
    }

    private sealed class AddsAStartupFilter : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddTransient<IStartupFilter, Filter>();

        private sealed class Filter : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => next;
        }
    }

    private sealed class ChangesRouting : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
    }

    private sealed class RemovesTheHosts : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.RemoveAll<LinkGenerator>();
    }

    private sealed class WithAPolicy : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.AddAuthorization(options => options.AddPolicy("Desk", policy => policy.RequireAssertion(_ => true)));
    }

    private sealed class WithMiddleware : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.AddSingleton(tenant => new Whose(tenant.GetRequiredService<ShellSettings>().Name));

        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            app.UseMiddleware<Says>();

        private sealed class Says(RequestDelegate next, Whose whose)
        {
            public Task InvokeAsync(HttpContext http)
            {
                http.Response.Headers["X-Whose"] = whose.Name;
                return next(http);
            }
        }
    }

    private sealed class WithBadMiddleware : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            app.UseMiddleware<Lacks>();

        private sealed class Lacks(RequestDelegate next, Whose whose)
        {
            public Task InvokeAsync(HttpContext http) => next(http) ?? Task.FromResult(whose);
        }
    }
}
