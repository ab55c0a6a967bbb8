namespace OrchardCore.Liquid;

/// <summary>A template at work: the services of its tenant, and the shape that it shows.</summary>
public class LiquidTemplateContext : TemplateContext
{
    private static readonly string _assembly = typeof(LiquidTemplateContext).Assembly.GetName().Name!;
    private ISite? _site;
    private IDisplayHelper? _display;
    private IStringLocalizer? _localizer;

    public LiquidTemplateContext(IServiceProvider services, TemplateOptions options) : base(options)
    {
        Services = services;
        CultureInfo = CultureInfo.CurrentUICulture;
        Undefined = name =>
        {
            Unknown(null, name);
            return new ValueTask<FluidValue>(NilValue.Instance);
        };
    }

    public IServiceProvider Services { get; }
    public int ShapeRecursions { get; set; }
    internal IShape? Shape { get; set; }

    /// <summary>The name of the template that is being rendered.</summary>
    internal string? Template { get; set; }

    /// <summary>What that template says, to find a line in it.</summary>
    internal Func<string>? Text { get; set; }

    /// <summary>What the template calls <c>Model</c>.</summary>
    internal FluidValue? Current { get; set; }
    internal HttpContext? Http => Services.GetService<IHttpContextAccessor>()?.HttpContext;
    internal IDisplayHelper Display => _display ??= Services.GetRequiredService<IDisplayHelper>();

    internal IStringLocalizer? Localizer =>
        _localizer ??= Services.GetService<IStringLocalizerFactory>()?.Create("Templates", _assembly);

    /// <summary>Steps are counted for each template out of content; those of files share the page's.</summary>
    internal int Steps { get => _steps; set => _steps = value; }

    /// <summary>Nothing, and the log says once that nobody has it.</summary>
    internal object? Unknown(string? of, string name)
    {
        Services.GetService<UnknownNames>()?.TellValue(this, of is null ? name : $"{of}.{name}");
        return null;
    }

    internal async ValueTask<ISite> SiteAsync() =>
        _site ??= await Services.GetRequiredService<ISiteService>().GetSiteSettingsAsync();

    /// <summary>Writes a shape where the template stands, without a buffer in between where that is possible.</summary>
    internal ValueTask WriteAsync(IShape shape, TextWriter writer)
    {
        return Display is DisplayHelper own ? own.WriteAsync(shape, writer) : ExecuteAsync(Display);

        async ValueTask ExecuteAsync(IDisplayHelper display) =>
            (await display.ShapeExecuteAsync(shape)).WriteTo(writer, LiquidEncoding.Html);
    }
}
