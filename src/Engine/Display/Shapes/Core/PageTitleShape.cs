namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>The title of the page, as the settings of the site write it.</summary>
internal static class PageTitleShape
{
    public static async ValueTask WriteAsync(DisplayContext context, TextWriter output)
    {
        var services = context.ServiceProvider;
        var title = services.GetRequiredService<IPageTitleBuilder>();
        // A tenant without settings has no format either.
        if (services.GetService<ISiteService>() is { } sites &&
            (await sites.GetSiteSettingsAsync()).PageTitleFormat is { Length: > 0 } format)
        {
            var written = await services.GetRequiredService<ILiquidTemplateManager>().RenderStringAsync(format, LiquidEncoding.Html);
            // The format may add segments of its own: whoever asks once more is told the same.
            title.SetFixedTitle(new HtmlString(written));
        }

        title.GenerateTitle(null).WriteTo(output, LiquidEncoding.Html);
    }

    /// <summary>An item that a page is about gives it its name.</summary>
    public static ValueTask NameAsync(DisplayContext context, TextWriter output)
    {
        if ((context.Value.GetProperty("ContentItem") as ContentItem)?.DisplayText is { Length: > 0 } name)
            context.ServiceProvider.GetRequiredService<IPageTitleBuilder>().AddSegment(new EncodedText(name), "0");

        return ValueTask.CompletedTask;
    }
}
