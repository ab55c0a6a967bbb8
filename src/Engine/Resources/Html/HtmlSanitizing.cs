using Ganss.Xss;

namespace OrchardCore.Infrastructure.Html;

/// <summary>Takes out of HTML whatever could run; what else it allows or forbids, features say.</summary>
internal sealed class HtmlSanitizing : IHtmlSanitizerService
{
    private readonly HtmlSanitizer _sanitizer = new();

    // What is stored is the same string at every request, as long as it is kept parsed: its clean form lives as long as it does.
    private readonly ConditionalWeakTable<string, string> _known = [];

    public HtmlSanitizing(IOptions<OrchardCore.Infrastructure.Html.HtmlSanitizerOptions> options)
    {
        _sanitizer.AllowedAttributes.Add("class");
        _sanitizer.AllowedTags.Remove("form");
        _sanitizer.AllowedSchemes.Add("mailto");
        _sanitizer.AllowedSchemes.Add("tel");
        foreach (var configure in options.Value.Configure)
            configure(_sanitizer);
    }

    public string Sanitize(string html)
    {
        if (string.IsNullOrEmpty(html))
            return "";

        if (_known.TryGetValue(html, out var known))
            return known;

        // Text that holds nothing of HTML's stays the string that it is.
        var clean = html.AsSpan().IndexOfAny('<', '>', '&') < 0 ? html : _sanitizer.Sanitize(html);
        // What was clean is kept once, and is known to be clean.
        clean = clean == html ? html : clean;
        _known.AddOrUpdate(html, clean);
        _known.AddOrUpdate(clean, clean);
        return clean;
    }
}
