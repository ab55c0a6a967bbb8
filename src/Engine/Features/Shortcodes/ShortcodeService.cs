using Shortcodes;

namespace OrchardCore.Shortcodes.Services;

/// <summary>Asks the tenant's shortcodes, the features' own before those that are a delegate.</summary>
internal sealed class ShortcodeService(
    IEnumerable<IShortcodeProvider> providers, IEnumerable<IShortcodeContextProvider> contexts, IOptions<ShortcodeOptions> options)
    : IShortcodeService
{
    public ValueTask<string> ProcessAsync(string input, Context? context = null) =>
        input is null || !input.Contains('[', StringComparison.Ordinal) ? new(input!) : RenderAsync(input, null, context);

    /// <summary>
    /// HTML that was sanitised, and is as clean with its shortcodes: what they write into attributes is sanitised again, what
    /// they write between elements is theirs.
    /// </summary>
    public async ValueTask<string> ProcessCleanAsync(string html, Func<string, string> sanitize, Context? context)
    {
        var inside = InTags(html);
        var isAny = false;
        for (var i = 0; i < html.Length && !isAny; i++)
            isAny = html[i] == '[' && inside[i];

        if (isAny)
        {
            html = sanitize(await RenderAsync(html, [.. inside.Select(isInside => !isInside)], context));
            inside = InTags(html);
        }

        return await RenderAsync(html, inside, context);
    }

    private async ValueTask<string> RenderAsync(string input, bool[]? skipped, Context? context)
    {
        context ??= [];
        foreach (var provider in contexts)
            provider.Contextualize(context);

        return await new ShortcodeText(input, skipped, (name, arguments, content) => EvaluateAsync(name, arguments, content, context))
            .RenderAsync();
    }

    private async ValueTask<string?> EvaluateAsync(string name, Arguments arguments, string? content, Context context)
    {
        foreach (var provider in providers)
        {
            if (await provider.EvaluateAsync(name, arguments, content, context) is { } result)
                return result;
        }

        return options.Value.ShortcodeDelegates.TryGetValue(name, out var own)
            ? await own(arguments, content, context) ?? ""
            : null;
    }

    /// <summary>Which signs of well-formed HTML stand inside a tag.</summary>
    private static bool[] InTags(string html)
    {
        var inside = new bool[html.Length];
        var (isTag, quote) = (false, '\0');
        for (var i = 0; i < html.Length; i++)
        {
            var letter = html[i];
            isTag |= letter == '<';
            inside[i] = isTag;
            if (quote != '\0')
                quote = letter == quote ? '\0' : quote;
            else if (isTag && letter is '"' or '\'')
                quote = letter;
            else if (letter == '>')
                isTag = false;
        }

        return inside;
    }
}
