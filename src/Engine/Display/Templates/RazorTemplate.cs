using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Razor.Hosting;

namespace OrchardCore.DisplayManagement.Templates;

/// <summary>A compiled Razor view whose model is the shape.</summary>
internal sealed class RazorTemplate(string path) : IShapeTemplate
{
    public async ValueTask RenderAsync(DisplayContext context, TextWriter output)
    {
        var services = context.ServiceProvider;
        var found = services.GetRequiredService<IRazorViewEngine>().GetView(null, path, isMainPage: false);
        found.EnsureSuccessful(null);
        await found.View.RenderAsync(View(services, found.View, context, output));
    }

    private static ViewContext View(
        IServiceProvider services, Microsoft.AspNetCore.Mvc.ViewEngines.IView view, DisplayContext context, TextWriter output)
    {
        var action = services.GetRequiredService<ViewContextAccessor>().ViewContext ?? Action(services);
        var data = new ViewDataDictionary(
            services.GetRequiredService<IModelMetadataProvider>(),
            services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater.ModelState)
        {
            Model = context.Value,
        };
        data.TemplateInfo.HtmlFieldPrefix = context.HtmlFieldPrefix;
        return new ViewContext(
            action, view, data, services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(action.HttpContext),
            output, services.GetRequiredService<IOptions<MvcViewOptions>>().Value.HtmlHelperOptions);
    }

    /// <summary>Outside of MVC there is no action: the request is all that a view can know.</summary>
    private static ActionContext Action(IServiceProvider services)
    {
        var http = services.GetRequiredService<IHttpContextAccessor>().HttpContext
            ?? new DefaultHttpContext { RequestServices = services };
        return new ActionContext(
            http, http.GetRouteData() ?? new RouteData(),
            http.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>() ?? new ActionDescriptor());
    }
}

/// <summary>The compiled Razor views that are templates of shapes.</summary>
internal sealed class RazorShapes
{
    private readonly ConcurrentDictionary<Assembly, string[]> _views = [];

    /// <summary>The views of an extension by their path below Views; not all of them are shapes.</summary>
    public IEnumerable<(string Path, IShapeTemplate Template)> Of(CatalogExtension extension)
    {
        // The engine's own views say their extension themselves; a module's are known by their assembly.
        var area = $"/Areas/{extension.Id}/Views/";
        foreach (var view in _views.GetOrAdd(extension.Assembly, Load))
        {
            var prefix = view.StartsWith(area, StringComparison.OrdinalIgnoreCase) ? area : "/Views/";
            if (view.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                var path = view[prefix.Length..];
                yield return (path, new RazorTemplate(area + path));
            }
        }
    }

    private static string[] Load(Assembly assembly) =>
        [.. new RazorCompiledItemLoader().LoadItems(assembly).Select(item => item.Identifier)];
}
