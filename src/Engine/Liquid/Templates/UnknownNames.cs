namespace OrchardCore.Liquid;

/// <summary>
/// Says once for each tenant which template asks for something that nobody defines: a page shows nothing there, which is
/// what the author of the template would look for in vain.
/// </summary>
internal sealed class UnknownNames(ILogger<UnknownNames> logger)
{
    private const int Most = 1000;
    private readonly ConcurrentDictionary<(string Template, string Name), bool> _told = new();

    /// <summary>A value such as <c>Site.Colour</c>.</summary>
    public void TellValue(LiquidTemplateContext context, string name) => Tell(context, name, "value",
        $@"(?<![\w.""']){Regex.Escape(name)}(?!\w)|(?<=\.){Regex.Escape(name)}(?!\w)");

    public void TellFilter(LiquidTemplateContext context, string name) =>
        Tell(context, name, "filter", LineOfFilter(name));

    public static string LineOfFilter(string name) => $@"\|\s*{Regex.Escape(name)}(?!\w)";

    /// <summary>The line of the first place in <paramref name="text"/> that says so.</summary>
    public static int LineOf(string text, string pattern) =>
        Regex.Match(text, pattern) is { Success: true } found ? 1 + text.AsSpan(0, found.Index).Count('\n') : 0;

    private void Tell(LiquidTemplateContext context, string name, string kind, string pattern)
    {
        var template = context.Template ?? "A template";
        if (_told.Count < Most && _told.TryAdd((template, name), true))
        {
            logger.LogWarning(
                "{Template}({Line}): no feature of the tenant '{Tenant}' has the {Kind} '{Name}', so that it says nothing there.",
                template, LineOf(context.Text?.Invoke() ?? "", pattern),
                context.Services.GetService<ShellSettings>()?.Name, kind, name);
        }
    }
}

/// <summary>A template that uses filters which not every tenant has.</summary>
internal sealed class FilteredTemplate(IFluidTemplate template, string[] filters) : IFluidTemplate
{
    // What every tenant has, asked once for the process.
    private static readonly Lazy<FilterCollection> _everywhere = new(() =>
    {
        var options = new TemplateOptions();
        LiquidFilters.AddTo(options.Filters);
        return options.Filters;
    });

    public static bool IsEverywhere(string filter) => _everywhere.Value.TryGetValue(filter, out _);

    public IEnumerable<string> Missing(TemplateOptions options) => filters.Where(name => !options.Filters.TryGetValue(name, out _));

    public ValueTask RenderAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        foreach (var name in filters)
        {
            if (!context.Options.Filters.TryGetValue(name, out _) && context is LiquidTemplateContext own)
                own.Services.GetService<UnknownNames>()?.TellFilter(own, name);
        }

        return template.RenderAsync(writer, encoder, context);
    }
}
