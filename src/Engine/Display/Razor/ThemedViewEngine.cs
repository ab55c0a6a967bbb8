using Microsoft.AspNetCore.Mvc.ViewEngines;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>Puts what an action shows into the theme's layout; a partial view is left as it is.</summary>
internal sealed class ThemedViewEngine(IRazorViewEngine razor) : IViewEngine
{
    public ViewEngineResult FindView(ActionContext context, string viewName, bool isMainPage) =>
        Themed(razor.FindView(context, viewName, isMainPage), isMainPage);

    public ViewEngineResult GetView(string? executingFilePath, string viewPath, bool isMainPage) =>
        Themed(razor.GetView(executingFilePath, viewPath, isMainPage), isMainPage);

    private static ViewEngineResult Themed(ViewEngineResult found, bool isMainPage) =>
        found.Success && isMainPage && found.View is RazorView view
            ? ViewEngineResult.Found(found.ViewName, new ThemedView(view))
            : found;

    private sealed class ThemedView(RazorView view) : IView, IDisposable
    {
        public string Path => view.Path;

        public void Dispose() => (view as object as IDisposable)?.Dispose();

        public async Task RenderAsync(ViewContext context)
        {
            var services = context.HttpContext.RequestServices;
            services.GetRequiredService<ViewContextAccessor>().ViewContext = context;
            var body = services.GetRequiredService<ShapeBuffers>().Rent();
            var writer = context.Writer;
            context.Writer = body;
            await view.RenderAsync(context);
            context.Writer = writer;

            var page = string.IsNullOrEmpty(view.RazorPage.Layout)
                ? await services.GetRequiredService<PageRenderer>().ComposeAsync(
                    context.HttpContext, body, (view.RazorPage as IRazorPage)?.ViewLayout)
                : body;
            await page.WriteToAsync(writer);
        }
    }
}
