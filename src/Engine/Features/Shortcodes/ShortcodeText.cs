namespace Shortcodes;

/// <summary>
/// A text whose shortcodes are replaced: <c>[name]</c>, <c>[name 'value' key="value"]</c>, <c>[name]content[/name]</c>. A name
/// that nobody knows stays as it is written; <c>[[name]]</c> is written <c>[name]</c>.
/// </summary>
internal sealed class ShortcodeText(string text, bool[]? skipped, Func<string, Arguments, string?, ValueTask<string?>> evaluate)
{
    private const int MaxDepth = 32;

    public async ValueTask<string> RenderAsync()
    {
        var output = new StringBuilder(text.Length + 64);
        await RenderAsync(output, 0, text.Length, 0);
        return output.ToString();
    }

    private async ValueTask RenderAsync(StringBuilder output, int at, int end, int depth)
    {
        while (at < end)
        {
            var open = text.IndexOf('[', at, end - at);
            if (open < 0 || depth > MaxDepth)
                break;

            output.Append(text, at, open - at);
            at = await TakeAsync(output, open, end, depth);
        }

        output.Append(text, at, end - at);
    }

    /// <summary>Writes what begins with a bracket, and says where to go on.</summary>
    private async ValueTask<int> TakeAsync(StringBuilder output, int open, int end, int depth)
    {
        if (skipped?[open] != true && Escaped(open, end) is { } escaped)
        {
            output.Append(text, open + 1, escaped - open - 2);
            return escaped;
        }

        if (skipped?[open] == true || Read(open, end) is not { IsClosing: false } tag)
        {
            output.Append('[');
            return open + 1;
        }

        var close = tag.IsWhole ? null : Closing(tag, end);
        string? content = null;
        if (close is { } closing)
        {
            var inner = new StringBuilder();
            await RenderAsync(inner, tag.End, closing.Start, depth + 1);
            content = inner.ToString();
        }

        if (await evaluate(tag.Name, tag.Arguments, content) is { } result)
            output.Append(result);
        else if (close is { } last)
            output.Append(text, open, tag.End - open).Append(content).Append(text, last.Start, last.End - last.Start);
        else
            output.Append(text, open, tag.End - open);

        return close?.End ?? tag.End;
    }

    /// <summary>The end of <c>[[name]]</c> or <c>[[name]…[/name]]</c>.</summary>
    private int? Escaped(int open, int end)
    {
        if (open + 1 >= end || text[open + 1] != '[' || Read(open + 1, end) is not { IsClosing: false } tag)
            return null;

        var inner = tag.End < end && text[tag.End] == ']' ? tag.End : Closing(tag, end)?.End ?? end;
        return inner < end && text[inner] == ']' ? inner + 1 : null;
    }

    private Tag? Closing(Tag of, int end)
    {
        var inside = 0;
        for (var at = text.IndexOf('[', of.End, end - of.End); at >= 0; at = text.IndexOf('[', at + 1, end - at - 1))
        {
            if (skipped?[at] == true || Read(at, end) is not { } tag || !tag.Name.Equals(of.Name, StringComparison.OrdinalIgnoreCase))
                continue;

            if (!tag.IsClosing)
                inside += tag.IsWhole ? 0 : 1;
            else if (inside-- == 0)
                return tag;
        }

        return null;
    }

    private Tag? Read(int open, int end)
    {
        var at = open + 1;
        var isClosing = at < end && text[at] == '/';
        at += isClosing ? 1 : 0;
        var name = Word(ref at, end);
        if (name.Length == 0 || char.IsAsciiDigit(name[0]))
            return null;

        var arguments = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var position = 0; ;)
        {
            var before = at;
            while (at < end && char.IsWhiteSpace(text[at]))
                at++;

            if (at >= end)
                return null;

            if (text[at] == ']')
                return new Tag(name, open, at + 1, isClosing, false, new(arguments));

            if (text[at] == '/' && at + 1 < end && text[at + 1] == ']')
                return new Tag(name, open, at + 2, isClosing, true, new(arguments));

            if (at == before || isClosing)
                return null;

            var from = at;
            var key = Word(ref at, end);
            if (key.Length > 0 && at < end && text[at] == '=')
                at++;
            else
                (at, key) = (from, (position++).ToString(CultureInfo.InvariantCulture));

            if (Value(ref at, end) is not { } value)
                return null;

            arguments[key] = value;
        }
    }

    private string Word(ref int at, int end)
    {
        var from = at;
        while (at < end && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-'))
            at++;

        return text[from..at];
    }

    /// <summary>A quoted value, whose quotes HTML may have written as references, or one that ends with a space.</summary>
    private string? Value(ref int at, int end)
    {
        foreach (var quote in (ReadOnlySpan<string>)["\"", "'", "&quot;", "&#39;"])
        {
            if (at + quote.Length > end || string.CompareOrdinal(text, at, quote, 0, quote.Length) != 0)
                continue;

            var from = at + quote.Length;
            var to = from <= end ? text.IndexOf(quote, from, end - from, StringComparison.Ordinal) : -1;
            at = to + quote.Length;
            return to < 0 ? null : Safe(text[from..to]);
        }

        var start = at;
        while (at < end && !char.IsWhiteSpace(text[at]) && text[at] != ']' && !(text[at] == '/' && at + 1 < end && text[at + 1] == ']'))
            at++;

        return at == start ? null : Safe(text[start..at]);
    }

    // The text may be HTML: whoever writes a value into an element or an attribute writes what stays inside it.
    private static string Safe(string value) => value.Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private readonly record struct Tag(string Name, int Start, int End, bool IsClosing, bool IsWhole, Arguments Arguments);
}
