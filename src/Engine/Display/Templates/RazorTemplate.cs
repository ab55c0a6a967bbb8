using Microsoft.AspNetCore.Mvc.Abstractions;

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
