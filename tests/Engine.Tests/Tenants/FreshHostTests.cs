using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace Engine.Tests.Tenants;

/// <summary>
/// What tenants hand out outlives the host. In the next one, whichever tenant wakes first, each takes its own back
/// and nothing of another's, under its own name or under the other's.
/// </summary>
public sealed class FreshHostTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Red", "Blue")]
    [InlineData("Blue", "Red")]
    public async Task A_payload_is_opened_by_its_own_tenant_only(string first, string second)
    {
        var folder = Directory.CreateTempSubdirectory("host").FullName;
        var payloads = await BeforeAsync(folder, async (host, tenant) => (await AskAsync(host, $"{tenant}/protect")).Text);

        await using var host = await StartAsync(folder);
        foreach (var (tenant, other) in (IEnumerable<(string, string)>)[(first, second), (second, first)])
        {
            Assert.Equal("refused", (await AskAsync(host, $"{tenant}/unprotect?payload={payloads[other]}")).Text);
            Assert.Equal(tenant, (await AskAsync(host, $"{tenant}/unprotect?payload={payloads[tenant]}")).Text);
        }
    }

    [Theory]
    [InlineData("Red", "Blue")]
    [InlineData("Blue", "Red")]
    public async Task Temporary_data_is_read_by_its_own_tenant_only(string first, string second)
    {
        var folder = Directory.CreateTempSubdirectory("host").FullName;
        var cookies = await BeforeAsync(folder, async (host, tenant) => (await AskAsync(host, $"{tenant}/keep")).Cookie);

        await using var host = await StartAsync(folder);
        foreach (var (tenant, other) in (IEnumerable<(string, string)>)[(first, second), (second, first)])
        {
            Assert.Equal("", (await AskAsync(host, $"{tenant}/take", cookies[other])).Text);
            Assert.Equal("", (await AskAsync(host, $"{tenant}/take", cookies[other].Replace(other, tenant, StringComparison.Ordinal))).Text);
            Assert.Equal(tenant, (await AskAsync(host, $"{tenant}/take", cookies[tenant])).Text);
        }
    }

    [Theory]
    [InlineData("Red", "Blue")]
    [InlineData("Blue", "Red")]
    public async Task A_form_token_is_taken_by_its_own_tenant_only(string first, string second)
    {
        var folder = Directory.CreateTempSubdirectory("host").FullName;
        var tokens = await BeforeAsync(folder, (host, tenant) => AskAsync(host, $"{tenant}/token"));

        await using var host = await StartAsync(folder);
        foreach (var (tenant, other) in (IEnumerable<(string, string)>)[(first, second), (second, first)])
        {
            Assert.Equal("False", await ValidAsync(host, tenant, tokens[other].Cookie, tokens[other].Text));
            Assert.Equal("False", await ValidAsync(
                host, tenant, tokens[other].Cookie.Replace(other, tenant, StringComparison.Ordinal), tokens[other].Text));
            Assert.Equal("False", await ValidAsync(host, tenant, tokens[tenant].Cookie, tokens[other].Text));
            Assert.Equal("True", await ValidAsync(host, tenant, tokens[tenant].Cookie, tokens[tenant].Text));
        }

        static async Task<string> ValidAsync(TestHost host, string tenant, string cookie, string token) =>
            (await AskAsync(host, $"{tenant}/valid", cookie, token)).Text;
    }

    /// <summary>What each tenant hands out in a host that ends then.</summary>
    private static async Task<Dictionary<string, T>> BeforeAsync<T>(string folder, Func<TestHost, string, Task<T>> ask)
    {
        var host = await StartAsync(folder);
        var given = new Dictionary<string, T>();
        foreach (var tenant in (string[])["Red", "Blue"])
        {
            var recipe = await host.RecipeAsync("""{ "name": "it", "steps": [ { "name": "feature", "enable": ["Desk"] } ] }""", tenant);
            await host.SetupAsync(host.Tenant(tenant), recipe);
            given[tenant] = await ask(host, tenant);
        }

        await host.StopAsync();
        return given;
    }

    private static Task<TestHost> StartAsync(string folder) => TestHost.StartAsync(catalog =>
    {
        catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
        catalog.Feature("Desk", startups: [typeof(DeskStartup)]);
    }, serve: true, folder: folder);

    private static async Task<(string Text, string Cookie)> AskAsync(
        TestHost host, string path, string? cookie = null, string? token = null)
    {
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{host.App.Urls.First()}/{path}"));
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);

        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);

        using var response = await http.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var set = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.First().Split(';')[0] : "";
        return (await response.Content.ReadAsStringAsync(Cancel), set);
    }

    private sealed class DeskStartup : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        {
            routes.MapGet("protect", (HttpContext http) => Answer(Protector(http).Protect(Name(http))));
            routes.MapGet("unprotect", (HttpContext http, string payload) =>
            {
                try
                {
                    return Answer(Protector(http).Unprotect(payload));
                }
                catch (System.Security.Cryptography.CryptographicException)
                {
                    return Answer("refused");
                }
            });
            routes.MapGet("keep", (HttpContext http) =>
            {
                TempData(http).SaveTempData(http, new Dictionary<string, object> { ["of"] = Name(http) });
                return Answer("kept");
            });
            routes.MapGet("take", (HttpContext http) =>
                Answer(TempData(http).LoadTempData(http).TryGetValue("of", out var name) ? (string)name : ""));
            routes.MapGet("token", (HttpContext http) => Answer(Antiforgery(http).GetAndStoreTokens(http).RequestToken!));
            routes.MapGet("valid", async (HttpContext http) =>
            {
                // Tokens are looked at where something is sent.
                http.Request.Method = HttpMethods.Post;
                await http.Response.WriteAsync($"{await Antiforgery(http).IsRequestValidAsync(http)}", http.RequestAborted);
            });
        }

        private static IResult Answer(string text) => Results.Text(text);

        private static string Name(HttpContext http) => http.Request.PathBase.Value!.Trim('/');

        private static IDataProtector Protector(HttpContext http) =>
            http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("desk");

        private static CookieTempDataProvider TempData(HttpContext http) => http.RequestServices.GetRequiredService<CookieTempDataProvider>();

        private static IAntiforgery Antiforgery(HttpContext http) => http.RequestServices.GetRequiredService<IAntiforgery>();
    }
}
