using System.Net;
using Engine.Tests.Tenants;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrchardCore.DisplayManagement.Manifest;
using OrchardCore.Environment.Extensions;

namespace Engine.Tests.Resources;

/// <summary>A theme that was written for a host with Orchard's stock resources.</summary>
public sealed class AskingLayoutTests
{
    [Theory]
    [InlineData("Asking.Razor.Theme", "Asking in Razor")]
    [InlineData("Asking.Liquid.Theme", "Asking in Liquid")]
    public async Task A_layout_that_asks_for_what_nobody_defines_is_served_whole(string theme, string title)
    {
        var log = new ErrorLog();
        await using var host = await TestHost.StartAsync(serve: true, log: log, configure: orchard =>
            orchard.ApplicationServices.AddSingleton(new ModuleCatalog([.. BuiltInFeatures.Assemble(), Theme(theme)], [])));
        var made = await host.SetupAsync(host.Tenant("One"), await host.RecipeAsync($$"""
            { "name": "t", "steps": [
              { "name": "feature", "enable": ["OrchardCore.Settings", "OrchardCore.Users", "OrchardCore.Roles", "OrchardCore.Themes", "OrchardCore.Liquid", "{{theme}}"] },
              { "name": "themes", "site": "{{theme}}" } ] }
            """));
        Assert.True(made.Errors.Count == 0, string.Join("\n", made.Errors.Values));
        using var http = new HttpClient();

        using var response = await http.GetAsync(new Uri($"{host.App.Urls.First()}/One/Login"), TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.True(host.Services.GetRequiredService<IHostEnvironment>().IsProduction());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains($"<title>{title}</title>", page, StringComparison.Ordinal);
        Assert.Contains("name=\"Password\"", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>", page.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("jQuery", page, StringComparison.Ordinal);
        Assert.Contains(log.Errors, error => error.Contains("the script 'jQuery'", StringComparison.Ordinal));
        Assert.Contains(log.Errors, error => error.Contains("the stylesheet 'bootstrap'", StringComparison.Ordinal));
    }

    private static CatalogFeature Theme(string id)
    {
        var extension = new CatalogExtension(id, new ThemeAttribute(), typeof(AskingLayoutTests).Assembly, id + "/");
        return extension.Add(new CatalogFeature(id, extension));
    }
}
