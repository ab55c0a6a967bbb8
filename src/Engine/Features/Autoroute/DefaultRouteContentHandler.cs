namespace OrchardCore.Autoroute;

/// <summary>An item that has no path of its own is found, inside another one, under its name.</summary>
internal sealed class DefaultRouteContentHandler(ISlugService slugs) : ContentHandlerBase
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context) =>
        context.ForAsync<RouteHandlerAspect>(aspect =>
        {
            if (string.IsNullOrWhiteSpace(aspect.Path))
                aspect.Path = slugs.SlugifyAndTransliterate(context.ContentItem.DisplayText ?? "");

            return Task.CompletedTask;
        });
}
