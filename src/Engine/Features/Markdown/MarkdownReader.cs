using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OrchardCore.ContentFields.Fields;

namespace OrchardCore.Markdown.Services;

/// <summary>Reads Markdown; HTML in it is text unless a feature configures otherwise.</summary>
internal sealed class MarkdownReader : IMarkdownService
{
    private const int MostLetters = 64 * 1024;

    private readonly MarkdownPipeline _pipeline;
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly int[] _seen = new int[256];
    private int _letters;

    public MarkdownReader(IOptions<MarkdownPipelineOptions> options)
    {
        var builder = new MarkdownPipelineBuilder().UseAutoLinks().UsePipeTables().DisableHtml();
        foreach (var configure in options.Value.Configure)
            configure(builder);
        builder.DocumentProcessed += document =>
        {
            // Templates print what this makes as it is: a link leads somewhere, it runs nothing.
            foreach (var link in document.Descendants<LinkInline>())
                link.Url = SafeUrl.Of(link.Url) ?? "";

            foreach (var link in document.Descendants<AutolinkInline>())
                link.Url = link.IsEmail ? link.Url : SafeUrl.Of(link.Url) ?? "";
        };
        _pipeline = builder.Build();
    }

    /// <summary>The same text gives the same HTML: of texts that are read again, some are remembered.</summary>
    public string ToHtml(string markdown)
    {
        if (_known.TryGetValue(markdown, out var known))
            return known;

        var html = Markdig.Markdown.ToHtml(markdown, _pipeline);
        var hash = markdown.GetHashCode(StringComparison.Ordinal) | 1;
        ref var seen = ref _seen[(uint)hash / 2 % (uint)_seen.Length];
        if (seen != hash)
            seen = hash;
        else if (markdown.Length + html.Length < MostLetters / 4)
            Remember(markdown, html);

        return html;
    }

    private void Remember(string markdown, string html)
    {
        // Rather forget all than keep what no page asks for any more.
        if (Interlocked.Add(ref _letters, markdown.Length + html.Length) > MostLetters)
        {
            _known.Clear();
            _letters = 0;
        }

        _known[markdown] = html;
    }
}

internal sealed class MarkdownifyFilter(IMarkdownService markdown) : ILiquidFilter
{
    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        new(new StringValue(markdown.ToHtml(input.ToStringValue()), encode: false));
}
