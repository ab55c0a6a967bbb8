using Engine.Tests.Tenants;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Manifest;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.DisplayManagement.Templates;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using OrchardCore.Modules.Manifest;

namespace Engine.Tests.Display;

public class BodyPart : ContentPart
{
    public string Text { get; set; } = "";
}

public class BodyViewModel
{
    public string Text { get; set; } = "";
}

/// <summary>Two tenants with the same module and theme; what they publish is kept in memory.</summary>
public class PageSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages").FullName;
    private WebApplication _app = null!;

    public HttpClient Http { get; private set; } = null!;

    /// <summary>The megabytes of pages that the host may keep.</summary>
    protected virtual string PageCache => "16";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Engine.Tests", EnvironmentName = "Production",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Configuration["OrchardCore:OrchardCore_Engine:PageCache"] = PageCache;
        builder.Services.AddOrchardCms();
        builder.Services.AddSingleton<ITemplateEngine, PageTemplates>();
        builder.Services.AddSingleton(Catalog());
        builder.Services.AddSingleton(new TenantFolder(_folder));
        await AddAsync("Default", "");
        await AddAsync("One", "one");
        await AddAsync("Two", "two");
        _app = builder.Build();
        _app.UseOrchardCore();
        await _app.StartAsync();
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(_app.Urls.First()),
        };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    internal Task<Pages> PagesAsync(string tenant) =>
        InTenantAsync(tenant, services => Task.FromResult(services.GetRequiredService<Pages>()));

    /// <summary>Publishes an item, and says so as a commit of the session would.</summary>
    internal Task PublishAsync(string tenant, string path, string type, string title, string text = "") =>
        InTenantAsync(tenant, services =>
        {
            var pages = services.GetRequiredService<Pages>();
            var item = new ContentItem { ContentItemId = path + "-id", ContentType = type, DisplayText = title, Published = true };
            item.Weld("BodyPart", new BodyPart { Text = text });
            pages.Items[path] = item;
            services.GetRequiredService<RouteTable>().Expire();
            services.GetRequiredService<TenantPages>().ForgetAll();
            return Task.CompletedTask;
        });

    internal async Task InTenantAsync(string tenant, Func<IServiceProvider, Task> work)
    {
        var host = _app.Services.GetRequiredService<IShellHost>();
        Assert.True(host.TryGetSettings(tenant, out var settings));
        var scope = await host.GetScopeAsync(settings);
        await scope.UsingAsync(inside => work(inside.ServiceProvider));
    }

    internal async Task<T> InTenantAsync<T>(string tenant, Func<IServiceProvider, Task<T>> work)
    {
        T result = default!;
        await InTenantAsync(tenant, async services => { result = await work(services); });
        return result;
    }

    /// <summary>The host's own services.</summary>
    internal IServiceProvider Services => _app.Services;

    private static ModuleCatalog Catalog()
    {
        var declared = new BuiltInCatalog();
        BuiltInFeatures.AddHost(declared);
        var assembly = typeof(PageSite).Assembly;
        CatalogFeature[] own =
        [
            Feature(new CatalogExtension("Page.Module", new ModuleAttribute(), assembly, "Page.Module/"), typeof(PageModule)),
            Feature(new CatalogExtension("Base.Theme", new ThemeAttribute(), assembly, "Base.Theme/")),
            Feature(new CatalogExtension("Site.Theme", new ThemeAttribute { BaseTheme = "Base.Theme" }, assembly, "Site.Theme/")),
        ];
        return new ModuleCatalog(declared.Features.Concat(own), []);
    }

    private static CatalogFeature Feature(CatalogExtension extension, params Type[] startups) =>
        extension.Add(new CatalogFeature(extension.Id, extension) { Startups = startups });

    private async Task AddAsync(string name, string prefix)
    {
        var folder = new TenantFolder(_folder);
        Directory.CreateDirectory(folder.Of(name));
        await File.WriteAllTextAsync(Path.Combine(folder.Of(name), "appsettings.json"),
            System.Text.Json.JsonSerializer.Serialize(new { Features = new[] { "Page.Module", "Site.Theme" } }));
        new OrchardCore.Data.TenantStores(folder).Open(new ShellSettings { Name = name }).Dispose();
        await TenantsFile.Open(folder)
            .SaveSettingsAsync(new ShellSettings { Name = name, RequestUrlPrefix = prefix }.AsRunning());
    }

    internal sealed class Pages : IRouteSource
    {
        public Dictionary<string, ContentItem> Items { get; } = [];

        public int Rendered { get; set; }

        /// <summary>What else happens while an item is read for a page, in the request's scope.</summary>
        public Func<IServiceProvider, ContentItem, Task>? Reading { get; set; }

        /// <summary>What the module does with a request before and after everything that comes behind its middleware.</summary>
        public Func<HttpContext, RequestDelegate, Task>? Passing { get; set; }

        public async Task<ContentItem?> ReadAsync(string id)
        {
            if (Items.Values.FirstOrDefault(item => item.ContentItemId == id) is not { } stored)
                return null;

            var item = stored.Clone();
            await (Reading?.Invoke(ShellScope.Services, item) ?? Task.CompletedTask);
            return item;
        }

        public ValueTask<IReadOnlyList<PageRoute>> ReadAsync() =>
            new([.. Items.Select(pair => new PageRoute(pair.Key, pair.Value.ContentItemId))]);
    }

    internal sealed class PageModule : OrchardCore.Modules.StartupBase
    {
        public override void ConfigureServices(IServiceCollection services)
        {
            services.AddSingleton<Pages>();
            services.AddSingleton<IRouteSource>(tenant => tenant.GetRequiredService<Pages>());
            services.AddScoped<IThemeSelector, Theme>();
            services.AddSingleton(tenant => Fake.Of<IContentManager>(call => call.Name == "GetAsync"
                ? tenant.GetRequiredService<Pages>().ReadAsync((string)call.Arguments[0]!)
                : throw new NotSupportedException(call.Name)));
            services.AddSingleton(_ => Fake.Of<IContentDefinitionManager>(call => Task.FromResult(
                (ContentTypeDefinition?)Definition((string)call.Arguments[0]!))));
            services.AddSingleton<IAuthorizationHandler, ViewEverything>();
            services.AddContentPart<BodyPart>().UseDisplayDriver<BodyDriver>();
            services.AddScoped<IContentDisplayDriver, BrokenDriver>();
        }

        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        {
            app.Use((HttpContext http, RequestDelegate next) =>
                http.RequestServices.GetRequiredService<Pages>().Passing is { } passing ? passing(http, next) : next(http));
            routes.MapPost("notice", async (INotifier notifier) =>
            {
                await notifier.AddAsync(NotifyType.Success, new LocalizedHtmlString("saved", "Saved <b>it</b>"));
                return Results.Redirect("/one/article");
            });
            routes.MapGet("crash", (HttpContext _) => { throw new InvalidOperationException("secret detail"); });
            routes.MapGet("teapot", () => Results.StatusCode(418));
        }

        private static ContentTypeDefinition Definition(string type) => new(type, type,
            [new ContentTypePartDefinition("BodyPart", new ContentPartDefinition("BodyPart"), [])],
            type == "MythFact" ? new JsonObject { ["ContentTypeSettings"] = new JsonObject { ["Stereotype"] = "Widget" } } : []);
    }

    private sealed class Theme : IThemeSelector
    {
        public Task<ThemeSelectorResult?> GetThemeAsync() =>
            Task.FromResult<ThemeSelectorResult?>(new() { Priority = 0, ThemeName = "Site.Theme" });
    }

    private sealed class ViewEverything : IAuthorizationHandler
    {
        public Task HandleAsync(AuthorizationHandlerContext context)
        {
            if (context.Resource is not ContentItem { ContentType: "Secret" })
                context.PendingRequirements.ToList().ForEach(context.Succeed);

            return Task.CompletedTask;
        }
    }

    private sealed class BodyDriver(Pages pages) : ContentPartDisplayDriver<BodyPart>
    {
        public override IDisplayResult Display(BodyPart part, BuildPartDisplayContext context)
        {
            pages.Rendered++;
            return Initialize<BodyViewModel>(GetDisplayShapeType(context), model => model.Text = part.Text);
        }
    }

    private sealed class BrokenDriver : ContentDisplayDriver
    {
        public override IDisplayResult? Display(ContentItem model, BuildDisplayContext context) =>
            model.ContentType switch
            {
                "BadDriver" => throw new InvalidOperationException("This driver is broken."),
                "SlowDriver" => throw new TaskCanceledException("This driver asks somebody who does not answer in time."),
                "BadTemplate" => Dynamic("Broken").Location("Content:1"),
                _ => null,
            };
    }
}

/// <summary>An interface of which a test needs one member.</summary>
public class Fake : DispatchProxy
{
    private Func<(string Name, object?[] Arguments), object?> _answer = null!;

    public static T Of<T>(Func<(string Name, object?[] Arguments), object?> answer) where T : class
    {
        var proxy = Create<T, Fake>();
        ((Fake)(object)proxy)._answer = answer;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _answer((targetMethod!.Name, args ?? []));
}
