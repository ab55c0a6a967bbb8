using System.Text.Encodings.Web;
using Engine.Tests.Display;
using Fluid.Values;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using OrchardCore.Modules.Services;
using OrchardCore.Settings;

namespace Engine.Tests.Liquid;

/// <summary>A tenant with templates and nothing else, in the middle of a request below /clinic.</summary>
internal sealed class LiquidSite : IAsyncDisposable
{
    private readonly ServiceProvider _tenant;
    private readonly AsyncServiceScope _scope;

    public LiquidSite(Action<IServiceCollection>? configure = null)
    {
        Http.Request.PathBase = "/clinic";
        Http.Request.Path = "/articles/knee";
        Http.Request.Scheme = "https";
        Http.Request.Host = new HostString("clinic.example.com");
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOptions();
        new LiquidStartup().ConfigureServices(services);
        services.AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = Http });
        services.AddSingleton(Fake.Of<IFileVersionProvider>(call => call.Arguments[1] + "?v=7"));
        services.AddSingleton(Fake.Of<ISiteService>(_ => Task.FromResult(Site)));
        services.AddSingleton<ISlugService, SlugService>();
        services.AddSingleton<IClock, Clock>();
        services.AddScoped<ShapeBuffers>();
        services.AddScoped<IShapeFactory, ShapeFactory>();
        services.AddScoped<ILayoutAccessor, LayoutAccessor>();
        services.AddScoped<IPageTitleBuilder, PageTitleBuilder>();
        services.AddScoped<IDisplayHelper>(_ => new Shapes(this));
        configure?.Invoke(services);
        _tenant = services.BuildServiceProvider();
        _scope = _tenant.CreateAsyncScope();
        Http.RequestServices = Services;
    }

    public DefaultHttpContext Http { get; } = new();

    public ISite Site { get; } = new SiteSettings { SiteName = "Knee & Co", TimeZoneId = "Europe/Paris" };

    public IServiceProvider Services => _scope.ServiceProvider;

    /// <summary>The templates of the tenant, by shape type.</summary>
    public Dictionary<string, string> Templates { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Renders a template file whose model is a shape with these properties.</summary>
    public async Task<string> RenderAsync(string template, params (string Name, object? Value)[] properties)
    {
        var shape = await Services.GetRequiredService<IShapeFactory>().CreateAsync("Test");
        foreach (var (name, value) in properties)
            shape.Properties[name] = value;

        return await RenderAsync(template, shape);
    }

    public async Task<string> RenderAsync(string template, IShape shape)
    {
        var writer = new StringWriter();
        await new LiquidShapeTemplate("Clinic.Theme/Views/Test.liquid", () => template).RenderAsync(
            new DisplayContext { ServiceProvider = Services, Value = shape }, writer);
        return writer.ToString();
    }

    public Task<string> ContentAsync(string template, TextEncoder? encoder = null, object? model = null) =>
        Services.GetRequiredService<ILiquidTemplateManager>().RenderStringAsync(
            template, encoder ?? HtmlEncoder.Default, model, Array.Empty<KeyValuePair<string, FluidValue>>());

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _tenant.DisposeAsync();
    }

    private sealed class Shapes(LiquidSite site) : IDisplayHelper
    {
        public async Task<IHtmlContent> ShapeExecuteAsync(IShape shape)
        {
            if (site.Templates.TryGetValue(shape.Metadata.Type, out var template))
                return new HtmlString(await site.RenderAsync(template, shape));

            var all = new HtmlContentBuilder();
            foreach (var item in shape.Items)
            {
                if (item is IShape inner)
                    all.AppendHtml(await ShapeExecuteAsync(inner));
                else
                    all.AppendHtml((IHtmlContent)item);
            }

            return all;
        }
    }
}
