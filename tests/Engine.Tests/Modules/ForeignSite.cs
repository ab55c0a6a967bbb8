using Engine.Tests.Serving;
using Engine.Tests.Tenants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions;
using OrchardCore.Modules;

namespace Engine.Tests.Modules;

/// <summary>A host with the tests' own module, and features that do what a stranger's might.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private ForeignSite(TestHost host, ErrorLog log) =>
        (Host, Log, Http) = (host, log, new HttpClient { BaseAddress = new Uri(host.App.Urls.First()) });

    public TestHost Host { get; }

    public ErrorLog Log { get; }

    public HttpClient Http { get; }

    public static async Task<ForeignSite> StartAsync(Action<BuiltInCatalog> declare)
    {
        var log = new ErrorLog();
        return new(await TestHost.StartAsync(catalog =>
        {
            catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
            catalog.Feature("Stock", startups: [typeof(StockStartup)]);
            declare(catalog);
        }, serve: true, log: log, modules: [typeof(DeskStartup).Assembly]), log);
    }

    /// <summary>A host where the tenant One has the start-up's feature, Foreign, and the tenant Two has not.</summary>
    public static async Task<ForeignSite> StartAsync<TStartup>() where TStartup : IStartup
    {
        var site = await StartAsync(catalog => catalog.Feature("Foreign", startups: [typeof(TStartup)]));
        await site.AddAsync("One", "Stock", "Desk", "Foreign");
        await site.AddAsync("Two", "Stock", "Desk");
        return site;
    }

    public async Task AddAsync(string tenant, params string[] features)
    {
        var enable = string.Join(", ", features.Select(feature => $"\"{feature}\""));
        var context = await Host.SetupAsync(Host.Tenant(tenant), await Host.RecipeAsync(
            $$"""{ "name": "t", "steps": [ { "name": "feature", "enable": [ {{enable}} ] } ] }""", tenant));
        Assert.True(context.Errors.Count == 0, string.Join(Environment.NewLine, context.Errors.Values.Concat(Log.Errors)));
    }

    /// <summary>What is answered, or the status where that says no.</summary>
    public async Task<string> GetAsync(string path)
    {
        var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : $"{(int)answer.StatusCode}";
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
    }

    private sealed class StockStartup : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        {
            routes.MapGet("Login", () => "stock login");
            routes.MapGet("Admin", () => "stock admin");
            routes.MapGet("link", (LinkGenerator links) => links.GetPathByName("same-name") ?? "no link");
        }
    }
}
