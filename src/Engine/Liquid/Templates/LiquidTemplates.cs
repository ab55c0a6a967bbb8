namespace OrchardCore.Liquid;

/// <summary>Every template is parsed once for the whole process; those out of content are known by their text.</summary>
internal static class LiquidTemplates
{
    private const int MaxKept = 4000;
    private const int MaxKeptLength = 64 * 1024;

    private static readonly Lazy<LiquidViewParser> _parser = new(() => new LiquidViewParser());
    private static readonly ConcurrentDictionary<string, IFluidTemplate> _byText = new(StringComparer.Ordinal);

    /// <exception cref="LiquidSyntaxException">Names the place by <paramref name="name"/>.</exception>
    public static IFluidTemplate Parse(string source, string name) =>
        _parser.Value.TryParse(source, out var template, out var error)
            ? TemplateRewriter.Rewrite(template)
            : throw LiquidSyntaxException.Of(name, source, error);

    public static IFluidTemplate OfText(string text, string name)
    {
        if (_byText.TryGetValue(text, out var known))
            return known;

        var template = Parse(text, name);
        if (text.Length <= MaxKeptLength)
        {
            // Rather forget all than keep what no page asks for any more.
            if (_byText.Count >= MaxKept)
                _byText.Clear();

            _byText[text] = template;
        }

        return template;
    }

    /// <summary>Whether there is anything in the text that a template would do.</summary>
    public static bool IsTemplate(string text) =>
        text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);
}

/// <summary>Opens .liquid files of modules and themes.</summary>
internal sealed class LiquidTemplateEngine : ITemplateEngine
{
    public string Extension => ".liquid";

    public IShapeTemplate Open(ExtensionResource file) =>
        new LiquidShapeTemplate($"{file.Assembly.GetName().Name}/{file.Path}", file.ReadText);
}

/// <summary>A template that can't be read: where, and the line itself.</summary>
internal sealed class LiquidSyntaxException(string message) : Exception(message)
{
    /// <summary>The parser's message ends in " at (line:column)" and the source; ours begins with the place.</summary>
    public static LiquidSyntaxException Of(string name, string source, string error)
    {
        var end = error.IndexOf("\nSource:", StringComparison.Ordinal);
        var text = (end < 0 ? error : error[..end]).Trim();
        var open = text.LastIndexOf(" at (", StringComparison.Ordinal);
        if (open < 0 || !TryRead(text[(open + 5)..].TrimEnd(')'), out var line, out var column))
            return new LiquidSyntaxException($"{name}: {text}");

        var lines = source.Split('\n');
        var shown = line <= lines.Length ? lines[line - 1].TrimEnd('\r') : "";
        return new LiquidSyntaxException(
            $"{name}({line},{column}): {text[..open]}\n  {shown}\n  {new string(' ', Math.Max(0, column - 1))}^");
    }

    private static bool TryRead(string place, out int line, out int column)
    {
        column = 0;
        var parts = place.Split(':');
        return int.TryParse(parts[0], out line) && parts.Length == 2 && int.TryParse(parts[1], out column) && line > 0;
    }
}

/// <summary>A template that failed while it was rendered.</summary>
internal sealed class LiquidRenderException(string message, Exception inner) : Exception(message, inner);
