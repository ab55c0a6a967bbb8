using Ganss.Xss;
using Microsoft.Extensions.Options;

namespace OrchardCore.Infrastructure.Html;

/// <summary>Takes out of HTML whatever could run, frame or style beyond itself.</summary>
internal sealed class HtmlSanitizing : IHtmlSanitizerService
{
    private readonly HtmlSanitizer _sanitizer = new();

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

    public string Sanitize(string html) => string.IsNullOrEmpty(html) ? "" : _sanitizer.Sanitize(html);
}
