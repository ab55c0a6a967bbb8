using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace Engine.Tests.Tenants;

/// <summary>What breaks in one tenant is that tenant's trouble, and passes with its cause.</summary>
public sealed class CrashTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ConfigureServices")]
    [InlineData("Singleton")]
    [InlineData("Activating")]
    [InlineData("Middleware")]
    [InlineData("Endpoint")]
    public async Task A_module_that_crashes_leaves_the_other_tenants_serving_and_recovers(string where)
    {
        var log = new ErrorLog();
        await using var host = await StartAsync(log: log);
        await SetupAsync(host, "Good", "Marker");
        await SetupAsync(host, "Bad", "Marker", "Fragile");
        await host.Shells.SleepAsync(TimeSpan.Zero);
        Assert.Equal("Bad", await GetAsync(host, "Bad/marker"));

        // As after a restart: nothing is known of the tenant's services yet, where that is what breaks.
        await host.Shells.ReleaseShellContextAsync(host.Shells.GetAllSettings().Single(tenant => tenant.Name == "Bad"));
        Fragile.Breaks = where;
        try
        {
            for (var i = 0; i < 3; i++)
            {
                if (where != "ConfigureServices")
                    Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync(host, "Bad/marker"));

                Assert.Equal("Good", await GetAsync(host, "Good/marker"));
            }
        }
        finally
        {
            Fragile.Breaks = "";
        }

        Assert.Equal("Bad", await GetAsync(host, "Bad/marker"));
        if (where != "ConfigureServices")
            Assert.All(log.Errors, error => Assert.Contains("tenant 'Bad'", error, StringComparison.Ordinal));
        Assert.Equal(where != "ConfigureServices", log.Errors.Any());
    }

    [Theory]
    [InlineData("ConfigureServices")]
    [InlineData("Configure")]
    public async Task A_module_that_crashes_at_the_start_of_the_host_costs_its_tenants_no_more_than_itself(string where)
    {
        var folder = Directory.CreateTempSubdirectory("host").FullName;
        var first = await StartAsync(folder);
        await SetupAsync(first, "Good", "Marker");
        await SetupAsync(first, "Bad", "Marker", "Fragile");
        await first.StopAsync();
        Fragile.Breaks = where;
        try
        {
            var host = await StartAsync(folder);
            Assert.Equal("Bad", await GetAsync(host, "Bad/marker"));
            Assert.Equal("Good", await GetAsync(host, "Good/marker"));
            await host.StopAsync();
        }
        finally
        {
            Fragile.Breaks = "";
        }

        await using var mended = await StartAsync(folder);
        Assert.Equal("Bad", await GetAsync(mended, "Bad/marker"));
        Assert.Equal("Good", await GetAsync(mended, "Good/marker"));
    }

    [Fact]
    public async Task A_tenants_settings_file_that_is_damaged_is_its_own_trouble_until_it_is_mended()
    {
        var log = new ErrorLog();
        await using var host = await StartAsync(log: log);
        await SetupAsync(host, "Good", "Marker");
        await SetupAsync(host, "Bad", "Marker");
        var file = Path.Combine(host.Folder, "Sites", "Bad", "appsettings.json");
        var whole = File.Exists(file) ? await File.ReadAllTextAsync(file, Cancel) : "{}";
        await File.WriteAllTextAsync(file, "{\n  \"RecipeName\": oops\n}", Cancel);
        await TouchAsync(host);

        Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync(host, "Bad/marker"));
        Assert.Equal("Good", await GetAsync(host, "Good/marker"));
        Assert.All(log.Errors, error => Assert.Contains("tenant 'Bad'", error, StringComparison.Ordinal));
        Assert.Contains(log.Errors, error => error.Contains(file, StringComparison.Ordinal));

        await File.WriteAllTextAsync(file, whole, Cancel);
        Assert.Equal("Bad", await GetAsync(host, "Bad/marker"));
    }

    [Fact]
    public async Task When_the_list_of_tenants_is_damaged_those_that_are_known_go_on()
    {
        var log = new ErrorLog();
        await using var host = await StartAsync(log: log);
        await SetupAsync(host, "One", "Marker");
        await SetupAsync(host, "Other", "Marker");
        await host.Shells.SleepAsync(TimeSpan.Zero);
        var file = Path.Combine(host.Folder, "tenants.json");
        var whole = await File.ReadAllTextAsync(file, Cancel);
        await File.WriteAllTextAsync(file, "{\n  \"One\": {\n", Cancel);
        await host.Shells.RefreshAsync();
        await host.Shells.RefreshAsync();

        Assert.Equal("One", await GetAsync(host, "One/marker"));
        Assert.Equal("Other", await GetAsync(host, "Other/marker"));
        var error = Assert.Single(log.Errors);
        Assert.Contains($"'{file}', line 3", error, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidDataException>(() => host.Shells.UpdateShellSettingsAsync(host.Tenant("New")));
        Assert.Equal("{\n  \"One\": {\n", await File.ReadAllTextAsync(file, Cancel));

        await File.WriteAllTextAsync(file, whole.Replace("\"One\"", "\"Another\"", StringComparison.Ordinal), Cancel);
        await host.Shells.RefreshAsync();
        Assert.False(host.Shells.TryGetSettings("One", out _));
        Assert.Equal("Other", await GetAsync(host, "Other/marker"));
    }

    [Fact]
    public async Task A_database_that_is_damaged_is_the_trouble_of_its_tenant_until_it_is_mended()
    {
        await using var host = await StartAsync();
        await SetupAsync(host, "Good", "Marker");
        await SetupAsync(host, "Bad", "Marker");
        await host.Shells.ReleaseShellContextAsync(host.Shells.GetAllSettings().Single(tenant => tenant.Name == "Bad"));
        SqliteConnection.ClearAllPools();
        var file = Path.Combine(host.Folder, "Sites", "Bad", "OrchardCore.db");
        var whole = await File.ReadAllBytesAsync(file, Cancel);
        await File.WriteAllBytesAsync(file, "This is no database. "u8.ToArray().Concat(new byte[4096]).ToArray(), Cancel);

        Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync(host, "Bad/marker"));
        Assert.Equal("Good", await GetAsync(host, "Good/marker"));

        await File.WriteAllBytesAsync(file, whole, Cancel);
        Assert.Equal("Bad", await GetAsync(host, "Bad/marker"));
    }

    [Theory]
    [InlineData("Red", "Blue")]
    [InlineData("Blue", "Red")]
    public async Task Whichever_tenant_starts_first_its_options_and_services_show_in_no_other(string first, string second)
    {
        await using var host = await StartAsync();
        await SetupAsync(host, "Red", "Marker", "RedPaint");
        await SetupAsync(host, "Blue", "Marker", "BluePaint");
        await host.Shells.SleepAsync(TimeSpan.Zero);

        for (var i = 0; i < 2; i++)
        {
            foreach (var tenant in (string[])[first, second])
                Assert.Equal($"{tenant} of {tenant}", await GetAsync(host, tenant + "/paint"));
        }
    }

    // As when another process has changed something about the tenants: what is known of them is read anew.
    private static async Task TouchAsync(TestHost host)
    {
        foreach (var settings in host.Shells.GetAllSettings().Where(tenant => tenant.Name == "Bad").ToArray())
            await host.Shells.ReleaseShellContextAsync(settings);

        var file = Path.Combine(host.Folder, "tenants.json");
        await File.WriteAllTextAsync(file, await File.ReadAllTextAsync(file, Cancel) + " ", Cancel);
        await host.Shells.RefreshAsync();
    }

    private static Task<TestHost> StartAsync(string? folder = null, ErrorLog? log = null) => TestHost.StartAsync(catalog =>
    {
        catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
        catalog.Feature("Marker", startups: [typeof(MarkerStartup)]);
        catalog.Feature("Fragile", startups: [typeof(FragileStartup)]);
        catalog.Feature("RedPaint", startups: [typeof(RedStartup)]);
        catalog.Feature("BluePaint", startups: [typeof(BlueStartup)]);
    }, serve: true, folder: folder, log: log);

    private static async Task SetupAsync(TestHost host, string name, params string[] features)
    {
        var names = string.Join(", ", features.Select(feature => $"\"{feature}\""));
        var recipe = await host.RecipeAsync($$"""{ "name": "it", "steps": [ { "name": "feature", "enable": [{{names}}] } ] }""", name);
        await host.SetupAsync(host.Tenant(name), recipe);
    }

    private static async Task<HttpStatusCode> StatusAsync(TestHost host, string path)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri($"{host.App.Urls.First()}/{path}"), Cancel);
        Assert.DoesNotContain("Fragile", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        return response.StatusCode;
    }

    private static async Task<string> GetAsync(TestHost host, string path)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri($"{host.App.Urls.First()}/{path}"), Cancel);
    }

    private static class Fragile
    {
        public static string Breaks { get; set; } = "";

        public static void At(string place)
        {
            if (Breaks == place)
                throw new InvalidOperationException($"Fragile: {place}.");
        }
    }

    private sealed class MarkerStartup : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        {
            routes.MapGet("marker", (HttpContext http) =>
            {
                http.RequestServices.GetService<FragileService>()?.Use();
                return http.RequestServices.GetRequiredService<ShellSettings>().Name;
            });
            routes.MapGet("paint", (HttpContext http) =>
                $"{http.RequestServices.GetRequiredService<IOptions<Paint>>().Value.Color} of " +
                http.RequestServices.GetRequiredService<Painter>().Name);
        }
    }

    private sealed class FragileStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services)
        {
            Fragile.At("ConfigureServices");
            services.AddSingleton<FragileService>();
            services.AddSingleton<IModularTenantEvents, FragileEvents>();
        }

        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        {
            Fragile.At("Configure");
            app.Use((http, next) =>
            {
                Fragile.At("Middleware");
                return next(http);
            });
        }
    }

    private sealed class FragileService
    {
        public FragileService() => Fragile.At("Singleton");

        public void Use() => Fragile.At("Endpoint");
    }

    private sealed class FragileEvents : ModularTenantEvents
    {
        public override Task ActivatingAsync()
        {
            Fragile.At("Activating");
            return Task.CompletedTask;
        }
    }

    private sealed class Paint
    {
        public string Color { get; set; } = "none";
    }

    private sealed class Painter(ShellSettings tenant)
    {
        public string Name => tenant.Name;
    }

    private sealed class RedStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.AddSingleton<Painter>().Configure<Paint>(paint => paint.Color = "Red");
    }

    private sealed class BlueStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.AddSingleton<Painter>().Configure<Paint>(paint => paint.Color = "Blue");
    }
}
