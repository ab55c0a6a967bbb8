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
