using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Setup.Services;

namespace Engine.Tests.Tenants;

/// <summary>A host with a folder of its own; with the engine's features, or a few of them and those that a test adds.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private TestHost(WebApplication app, string folder) => (App, Folder) = (app, folder);

    public WebApplication App { get; }

    public string Folder { get; }

    public IServiceProvider Services => App.Services;

    public ShellHost Shells => Services.GetRequiredService<ShellHost>();

    public static async Task<TestHost> StartAsync(
        Action<BuiltInCatalog>? declare = null, Dictionary<string, string?>? settings = null, bool serve = false,
        string? folder = null, Action<OrchardCoreBuilder>? configure = null, ILoggerProvider? log = null,
        System.Reflection.Assembly[]? modules = null)
    {
        folder ??= Directory.CreateTempSubdirectory("host").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Engine.Tests" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (log is not null)
            builder.Logging.AddProvider(log);

        builder.Configuration.AddInMemoryCollection(settings ?? []);
        var orchard = builder.Services.AddOrchardCms();
        configure?.Invoke(orchard);
        builder.Services.AddSingleton(new TenantFolder(folder));
        if (declare is not null)
        {
            var catalog = new BuiltInCatalog();
            BuiltInFeatures.AddHost(catalog);
            declare(catalog);
            builder.Services.AddSingleton(new ModuleCatalog(catalog.Features, modules ?? []));
        }

        var app = builder.Build();
        await app.Services.GetRequiredService<IShellHost>().InitializeAsync();
        if (serve)
        {
            app.UseOrchardCore();
            await app.StartAsync();
        }

        return new TestHost(app, folder);
    }

    /// <summary>A recipe of the test's own.</summary>
    public async Task<RecipeDescriptor> RecipeAsync(string json, string name = "test")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "Recipes")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".recipe.json"), json);
        var files = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(folder);
        return await Services.GetRequiredService<IRecipeReader>()
            .GetRecipeDescriptorAsync("", files.GetFileInfo(name + ".recipe.json"), files);
    }

    public ShellSettings Tenant(string name)
    {
        var settings = Services.GetRequiredService<IShellSettingsManager>().CreateDefaultSettings();
        settings.Name = name;
        settings.RequestUrlPrefix = name == ShellSettings.DefaultShellName ? null : name;
        return settings;
    }

    public async Task<SetupContext> SetupAsync(ShellSettings settings, RecipeDescriptor recipe, params (string, string)[] values)
    {
        var context = new SetupContext
        {
            ShellSettings = settings,
            Recipe = recipe,
            Errors = new Dictionary<string, string>(),
            Properties = new Dictionary<string, object>
            {
                ["SiteName"] = settings.Name, ["AdminUsername"] = "admin", ["AdminEmail"] = "admin@example.com",
                ["AdminPassword"] = "Correct-Horse-7-Battery",
            },
        };
        foreach (var (key, value) in values)
            context.Properties[key] = value;

        Services.GetRequiredService<IHttpContextAccessor>().HttpContext ??= new DefaultHttpContext { RequestServices = Services };
        await Services.GetRequiredService<ISetupService>().SetupAsync(context);
        return context;
    }

    public async Task<T> InAsync<T>(string tenant, Func<IServiceProvider, Task<T>> work)
    {
        T result = default!;
        Assert.True(Shells.TryGetSettings(tenant, out var settings));
        var scope = await Shells.GetScopeAsync(settings);
        await scope.UsingAsync(async _ => result = await work(scope.ServiceProvider));
        return result;
    }

    /// <summary>Ends the host and leaves its folder to the next one.</summary>
    public async Task StopAsync()
    {
        foreach (var context in Shells.ListShellContexts().ToArray())
            await context.ReleaseAsync();

        await App.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
