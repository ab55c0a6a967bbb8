using System.Net;
using Engine.Tests.Tenants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions;
using OrchardCore.Modules;
using OrchardCore.Security.Services;

namespace Engine.Tests.Security;

/// <summary>The headers of OrchardCore.Security, on whatever a tenant that has it answers.</summary>
public sealed class SecurityHeadersTests : IAsyncDisposable
{
    private const string Policies = """
        , { "name": "settings", "SecuritySettings": { "ReferrerPolicy": "same-origin",
            "ContentSecurityPolicy": { "default-src": "'self'", "script-src": "'self' https://a.example", "upgrade-insecure-requests": null },
            "PermissionsPolicy": { "camera": "()", "fullscreen": "self" } } }
        """;

    private TestHost? _host;

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("", 404)]
    [InlineData("answer", 200)]
    [InlineData("broken", 500)]
    [InlineData("away", 302)]
    public async Task Every_answer_has_what_the_recipe_says(string path, int status)
    {
        await StartAsync(Policies);

        var answer = await GetAsync("one/" + path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(
            ["default-src 'self'; script-src 'self' https://a.example; upgrade-insecure-requests", "camera=(), fullscreen=self", "same-origin", "nosniff"],
            All(answer));
    }

    [Fact]
    public async Task Without_settings_only_what_harms_no_page_is_sent_and_a_tenant_without_the_feature_sends_nothing()
    {
        await StartAsync("");

        Assert.Equal(["", "", "no-referrer", "nosniff"], All(await GetAsync("one/answer")));
        Assert.Equal(["", "", "", ""], All(await GetAsync("two/answer")));
    }

    [Fact]
    public async Task What_an_answer_says_itself_stays()
    {
        await StartAsync(Policies);

        var answer = await GetAsync("one/strict");

        Assert.Equal(["sandbox; script-src 'nonce-1'", "camera=(), fullscreen=self", "same-origin", "nosniff"], All(answer));
    }

    [Fact]
    public async Task What_no_header_may_hold_is_refused_by_name_all_of_it_at_once()
    {
        await StartAsync("");
        var recipe = await _host!.RecipeAsync("""
            { "name": "odd", "steps": [ { "name": "feature", "enable": ["OrchardCore.Security"] },
              { "name": "settings", "SecuritySettings": { "ReferrerPolicy": "nobody",
                "ContentSecurityPolicy": { "script-src": "'self'; object-src *", "default src": "'self'", "img-src": "a\r\nX: y" },
                "PermissionsPolicy": { "camera": "" } } } ] }
            """);

        var refused = Assert.Single((await _host.SetupAsync(_host.Tenant("three"), recipe)).Errors).Value;

        foreach (var named in (string[])["'script-src 'self'; object-src *'", "'default src 'self''", "'img-src a", "'camera '", "there is no policy 'nobody'"])
            Assert.Contains(named, refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_configuration_of_the_host_comes_before_the_settings()
    {
        await StartAsync(Policies, new() { ["OrchardCore:OrchardCore_Security:ContentSecurityPolicy:frame-ancestors"] = "'none'" },
            orchard => orchard.ConfigureSecuritySettings());

        Assert.Equal(["frame-ancestors 'none'", "", "no-referrer", "nosniff"], All(await GetAsync("one/answer")));
        Assert.True(await _host!.InAsync("one", async services =>
            (await services.GetRequiredService<ISecurityService>().GetSettingsAsync()).FromConfiguration));
    }

    private async Task StartAsync(string settings, Dictionary<string, string?>? configuration = null, Action<OrchardCoreBuilder>? configure = null)
    {
        _host = await TestHost.StartAsync(catalog =>
        {
            BuiltInFeatures.AddSite(catalog);
            BuiltInFeatures.AddContent(catalog);
            catalog.Feature("Answers", startups: [typeof(AnswersStartup)], alwaysEnabled: true);
            foreach (var missing in catalog.Features.SelectMany(feature => feature.Dependencies).Distinct()
                         .Where(id => catalog.Features.All(feature => feature.Id != id)).ToArray())
                catalog.Feature(missing);
        }, configuration, serve: true, configure: configure);
        foreach (var (name, feature) in (ValueTuple<string, string>[])[("one", "OrchardCore.Security"), ("two", "OrchardCore.Settings")])
        {
            var made = await _host.SetupAsync(_host.Tenant(name), await _host.RecipeAsync(
                $$"""{ "name": "{{name}}", "steps": [ { "name": "feature", "enable": ["{{feature}}", "OrchardCore.Settings"] } {{settings}} ] }""", name));
            Assert.True(made.Errors.Count == 0, string.Join('\n', made.Errors.Values));
        }
    }

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_host!.App.Urls.First()) };
        return await http.GetAsync(path, TestContext.Current.CancellationToken);
    }

    private static string[] All(HttpResponseMessage answer) =>
        [.. ((string[])["Content-Security-Policy", "Permissions-Policy", "Referrer-Policy", "X-Content-Type-Options"])
            .Select(name => answer.Headers.TryGetValues(name, out var values) ? string.Join(" AND ", values) : "")];

    private sealed class AnswersStartup : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        {
            routes.MapGet("answer", () => "answer");
            routes.MapGet("broken", string () => throw new InvalidOperationException("It is broken."));
            routes.MapGet("away", () => Results.Redirect("/elsewhere"));
            routes.MapGet("strict", (HttpContext http) =>
            {
                http.Response.Headers.ContentSecurityPolicy = "sandbox; script-src 'nonce-1'";
                return "strict";
            });
        }
    }
}
