using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Documents;
using OrchardCore.Documents;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace Engine.Tests.Tenants;

/// <summary>A tenant that is released goes on with the work it has begun, beside the one that takes its place.</summary>
public sealed class ReleaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_work_begun_before_a_release_commits_afterwards_shows_at_once()
    {
        await using var host = await TestHost.StartAsync(catalog =>
        {
            catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
            catalog.Feature("Counter", startups: [typeof(CounterStartup)]);
        }, serve: true);
        await host.SetupAsync(host.Tenant("One"), await host.RecipeAsync(
            """{ "name": "it", "steps": [ { "name": "feature", "enable": ["Counter"] } ] }"""));
        Assert.True(host.Shells.TryGetSettings("One", out var settings));
        var (begin, scope) = (new TaskCompletionSource(), await host.Shells.GetScopeAsync(settings));
        var work = scope.UsingAsync(async at =>
        {
            await begin.Task;
            var documents = at.ServiceProvider.GetRequiredService<IDocumentManager<CounterDocument>>();
            var counter = await documents.GetOrCreateMutableAsync();
            counter.Value = 7;
            await documents.UpdateAsync(counter);
        });

        await host.Shells.ReleaseShellContextAsync(settings);
        Assert.Equal("0", await GetAsync(host));
        begin.SetResult();
        await work;

        Assert.Equal("7", await GetAsync(host));
    }

    private static async Task<string> GetAsync(TestHost host)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri($"{host.App.Urls.First()}/One/counter"), Cancel);
    }

    public sealed class CounterDocument : Document
    {
        public int Value { get; set; }
    }

    private sealed class CounterStartup : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            routes.MapGet("counter", async (HttpContext http) =>
            {
                var documents = http.RequestServices.GetRequiredService<IDocumentManager<CounterDocument>>();
                await http.Response.WriteAsync($"{(await documents.GetOrCreateImmutableAsync()).Value}", http.RequestAborted);
            });
    }
}
