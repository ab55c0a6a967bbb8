using OrchardCore.Shortcodes.Services;
using Shortcodes;

namespace OrchardCore.Infrastructure.Html;

/// <summary>HTML that people wrote, on its way to a page: its templates, then what its settings want sanitised, then its shortcodes.</summary>
internal sealed class RichText(
    IHtmlSanitizerService sanitizer, ILiquidTemplateManager templates, HtmlEncoder encoder, IServiceProvider services)
{
    private ShortcodeService? Shortcodes => services.GetService<IShortcodeService>() as ShortcodeService;

    public ValueTask<string?> HtmlAsync(
        string? html, object model, bool renderLiquid, bool sanitize, ContentItem item, string about, object definition)
    {
        if (string.IsNullOrEmpty(html))
            return new(html);

        // Most texts are as they were when they were last shown.
        if (!renderLiquid && !html.Contains('[', StringComparison.Ordinal))
            return new(sanitize ? sanitizer.Sanitize(html) : html);

        return RenderAsync();

        async ValueTask<string?> RenderAsync()
        {
            var rendered = await LiquidAsync(html, model, renderLiquid);
            var clean = sanitize ? sanitizer.Sanitize(rendered) : rendered;
            return Shortcodes is not { } shortcodes || !clean.Contains('[', StringComparison.Ordinal) ? clean
                : sanitize ? await shortcodes.ProcessCleanAsync(clean, sanitizer.Sanitize, Context(item, about, definition))
                : await shortcodes.ProcessAsync(clean, Context(item, about, definition));
        }
    }

    public async ValueTask<string> LiquidAsync(string text, object model, bool renderLiquid) =>
        renderLiquid ? await templates.RenderStringAsync(text, encoder, model) : text;

    /// <summary>What Markdown has become: here shortcodes are sanitised too.</summary>
    public async ValueTask<string> OfMarkdownAsync(string html, bool sanitize, ContentItem item, string about, object definition)
    {
        if (Shortcodes is { } shortcodes)
            html = await shortcodes.ProcessAsync(html, Context(item, about, definition));

        return sanitize ? sanitizer.Sanitize(html) : html;
    }

    private static Context Context(ContentItem item, string about, object definition) =>
        new() { ["ContentItem"] = item, [about] = definition };
}
