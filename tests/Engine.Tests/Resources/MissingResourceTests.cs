using Engine.Tests.Tenants;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ResourceManagement;

namespace Engine.Tests.Resources;

/// <summary>A page goes on without what no feature defines, and the log names it once.</summary>
public sealed class MissingResourceTests
{
    [Theory]
    [InlineData("script", "jQuery", "the script 'jQuery': no feature of this tenant defines it. It is one of Orchard Core's own")]
    [InlineData("stylesheet", "bootstrap", "the stylesheet 'bootstrap': no feature of this tenant defines it. It is one of Orchard Core's own")]
    [InlineData("script", "mine", "the script 'mine': no feature of this tenant defines it. Define it in a ResourceManifest")]
    [InlineData("script", "needy", "the script 'mine', which 'needy' depends on: no feature of this tenant defines it.")]
    [InlineData("script", "ring", "the script 'ring', which depends on itself.")]
    public async Task A_page_goes_on_without_it_and_it_is_named_once(string type, string name, string problem)
    {
        var log = new ErrorLog();
        await using var host = await TestHost.StartAsync(
            catalog => catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true), log: log);
        await host.SetupAsync(host.Tenant("One"), await host.RecipeAsync("""{ "name": "t", "steps": [] }"""));

        var pages = new[] { await PageAsync(), await PageAsync() };

        Assert.All(pages, page => Assert.Contains("""<script src="/other.js"></script>""", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.DoesNotContain("<!--", page, StringComparison.Ordinal));
        Assert.Contains(problem, Assert.Single(log.Errors), StringComparison.Ordinal);

        Task<string> PageAsync() => host.InAsync("One", services =>
        {
            var resources = services.GetRequiredService<IResourceManager>();
            resources.InlineManifest.DefineScript("needy").SetUrl("/needy.js").SetDependencies("mine");
            resources.InlineManifest.DefineScript("ring").SetUrl("/ring.js").SetDependencies("ring");
            resources.InlineManifest.DefineScript("other").SetUrl("/other.js");
            resources.RegisterResource(type, name).AtHead();
            resources.RegisterResource("script", "other").AtHead();
            var writer = new StringWriter();
            resources.RenderStylesheet(writer);
            resources.RenderHeadScript(writer);
            resources.RenderFootScript(writer);
            return Task.FromResult(writer.ToString());
        });
    }
}
