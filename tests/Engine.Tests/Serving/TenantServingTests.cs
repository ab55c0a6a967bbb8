using Engine.Tests.Tenants;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;

namespace Engine.Tests.Serving;

public sealed class TenantServingTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tenants").FullName;
    private WebApplication _app = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Engine.Tests" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOrchardCms();
        var declared = new BuiltInCatalog();
        BuiltInFeatures.AddHost(declared);
        declared.Feature("Echo", startups: [typeof(EchoStartup)]);
        builder.Services.AddSingleton(new ModuleCatalog(declared.Features, []));
        builder.Services.AddSingleton(new TenantFolder(_folder));

        await AddAsync("Default", "");
        await AddAsync("One", "one", "Echo");
        await AddAsync("Two", "two", "Echo");
        await AddAsync("Bad", "bad", "Missing");
        _app = builder.Build();
        _app.UseOrchardCore();
        await _app.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_tenant_answers_under_its_prefix() =>
        Assert.Equal("One /one /name", await GetAsync("one/name"));

    [Fact]
    public async Task A_singleton_belongs_to_one_tenant()
    {
        await GetAsync("one/count");

        Assert.Equal("2", await GetAsync("one/count"));
        Assert.Equal("1", await GetAsync("two/count"));
    }

    [Fact]
    public async Task What_a_tenant_protected_no_other_tenant_reads()
    {
        var secret = await GetAsync("one/protect");

        Assert.Equal("ours", await GetAsync("one/unprotect?value=" + secret));
        Assert.Equal("refused", await GetAsync("two/unprotect?value=" + secret));
    }

    [Fact]
    public async Task A_feature_that_a_tenant_lacks_has_neither_routes_nor_middleware()
    {
        using var with = await _http.GetAsync(new Uri("one/name", UriKind.Relative), Cancel);
        using var without = await _http.GetAsync(new Uri("name", UriKind.Relative), Cancel);

        Assert.True(with.Headers.Contains("X-Echo"));
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
        Assert.False(without.Headers.Contains("X-Echo"));
    }

    [Fact]
    public async Task A_tenant_that_wants_a_feature_that_nobody_declares_goes_on_without_it()
    {
        using var bad = await _http.GetAsync(new Uri("bad/name", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.NotFound, bad.StatusCode);
        Assert.Equal("Two /two /name", await GetAsync("two/name"));
    }

    [Fact]
    public async Task A_tenant_that_another_process_adds_is_served_without_a_restart()
    {
        await AddAsync("Late", "late", "Echo");
        await Task.Delay(1200, Cancel);

        Assert.Equal("Late /late /name", await GetAsync("late/name"));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<string> GetAsync(string path) => _http.GetStringAsync(new Uri(path, UriKind.Relative), Cancel);

    private async Task AddAsync(string name, string prefix, params string[] features)
    {
        var folder = new TenantFolder(_folder);
        Directory.CreateDirectory(folder.Of(name));
        await File.WriteAllTextAsync(
            Path.Combine(folder.Of(name), "appsettings.json"),
            System.Text.Json.JsonSerializer.Serialize(new { Features = features }), Cancel);
        new OrchardCore.Data.TenantStores(folder).Open(new ShellSettings { Name = name }).Dispose();
        var manager = TenantsFile.Open(folder);
        await manager.SaveSettingsAsync(new ShellSettings { Name = name, RequestUrlPrefix = prefix }.AsRunning());
    }

    private sealed class Counter
    {
        private int _count;

        public int Next() => ++_count;
    }


    private sealed class EchoStartup : OrchardCore.Modules.StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddSingleton<Counter>();

        public override void Configure(
            IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        {
            app.Use((http, next) =>
            {
                http.Response.Headers["X-Echo"] = "yes";
                return next(http);
            });
            routes.MapGet("name", (HttpContext http, ShellSettings tenant) =>
                $"{tenant.Name} {http.Request.PathBase} {http.Request.Path}");
            routes.MapGet("count", (Counter counter) => $"{counter.Next()}");
            routes.MapGet("protect", (IDataProtectionProvider keys) => keys.CreateProtector("test").Protect("ours"));
            routes.MapGet("unprotect", (string value, IDataProtectionProvider keys) => Read(keys, value));
        }

        private static string Read(IDataProtectionProvider keys, string value)
        {
            try
            {
                return keys.CreateProtector("test").Unprotect(value);
            }
            catch (System.Security.Cryptography.CryptographicException)
            {
                return "refused";
            }
        }
    }
}
