using System.Reflection;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Engine.Tests.Display;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Liquid;
using OrchardCore.Modules.Services;
using OrchardCore.Settings;

namespace Engine.Tests.Features;

/// <summary>Renders the templates that the engine brings, as they are embedded in it.</summary>
internal static class BuiltInTemplate
{
    public static async Task<IHtmlDocument> RenderAsync<TModel>(
        string file, Action<TModel> fill, Action<IServiceCollection>? configure = null) where TModel : class
    {
        await using var tenant = Tenant(configure);
        await using var scope = tenant.CreateAsyncScope();
        var shape = await scope.ServiceProvider.GetRequiredService<IShapeFactory>().CreateAsync("Test", fill);
        var writer = new StringWriter();

        await new LiquidShapeTemplate(file, () => Read(file)).RenderAsync(
            new DisplayContext { ServiceProvider = scope.ServiceProvider, Value = shape }, writer);

        return new HtmlParser().ParseDocument(writer.ToString());
    }

    private static ServiceProvider Tenant(Action<IServiceCollection>? configure)
    {
        var http = new DefaultHttpContext();
        http.Request.PathBase = "/clinic";
        var services = new ServiceCollection().AddLogging().AddOptions();
        new LiquidStartup().ConfigureServices(services);
        services.AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = http });
        services.AddSingleton(Fake.Of<ISiteService>(_ => Task.FromResult<ISite>(new SiteSettings { TimeZoneId = "UTC" })));
        services.AddSingleton(Fake.Of<IContentManager>(_ => throw new NotSupportedException()));
        services.AddSingleton<ISlugService, SlugService>();
        services.AddScoped<ShapeBuffers>();
        services.AddScoped<IShapeFactory, ShapeFactory>();
        services.AddSingleton(Fake.Of<IDisplayHelper>(_ => Task.FromResult<IHtmlContent>(HtmlString.Empty)));
        configure?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static string Read(string file)
    {
        using var stream = Assembly.Load("Engine").GetManifestResourceStream(file) ??
            throw new FileNotFoundException($"The engine has no '{file}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
