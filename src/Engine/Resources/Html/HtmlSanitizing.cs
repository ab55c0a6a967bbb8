using Ganss.Xss;

namespace OrchardCore.Infrastructure.Html;

/// <summary>Takes out of HTML whatever could run, frame or style beyond itself.</summary>
internal sealed class HtmlSanitizing : IHtmlSanitizerService
{
    // Enough for the pages that are asked for most; an author's text is the same at every request.
    private const int MostKept = 64 * 1024;

    private readonly HtmlSanitizer _sanitizer = new();
    private readonly ConcurrentDictionary<string, string> _kept = [];
    private int _length;

    public HtmlSanitizing(IOptions<OrchardCore.Infrastructure.Html.HtmlSanitizerOptions> options)
    {
        _sanitizer.AllowedAttributes.Add("class");
        _sanitizer.AllowedAttributes.Add("id");
        foreach (var name in (string[])["role", "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden"])
            _sanitizer.AllowedAttributes.Add(name);

        // A form or its button in an article would send what a visitor types to anyone; a style attribute breaks the policy.
        foreach (var tag in (string[])["form", "input", "button", "select", "option", "textarea", "style"])
            _sanitizer.AllowedTags.Remove(tag);

        _sanitizer.AllowedAttributes.Remove("style");
        _sanitizer.AllowedSchemes.Add("mailto");
        _sanitizer.AllowedSchemes.Add("tel");
        foreach (var configure in options.Value.Configure)
            configure(_sanitizer);
    }

    public string Sanitize(string html)
    {
        if (string.IsNullOrEmpty(html))
            return "";

        if (_kept.TryGetValue(html, out var known))
            return known;

        var clean = _sanitizer.Sanitize(html);
        if (Interlocked.Add(ref _length, html.Length + clean.Length) > MostKept)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _length, 0);
        }

        // A text that is the same before and after is kept once.
        _kept.TryAdd(html, clean == html ? html : clean);
        return clean;
    }
}
