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
    }

    public IServiceProvider Services { get; }
    public int ShapeRecursions { get; set; }
    internal IShape? Shape { get; set; }

    /// <summary>The name of the template that is being rendered.</summary>
    internal string? Template { get; set; }

    /// <summary>What the template calls <c>Model</c>.</summary>
    internal FluidValue? Current { get; set; }
    internal HttpContext? Http => Services.GetService<IHttpContextAccessor>()?.HttpContext;
    internal IDisplayHelper Display => _display ??= Services.GetRequiredService<IDisplayHelper>();

    internal IStringLocalizer? Localizer =>
        _localizer ??= Services.GetService<IStringLocalizerFactory>()?.Create("Templates", _assembly);

    /// <summary>Steps are counted for each template out of content; those of files share the page's.</summary>
    internal int Steps { get => _steps; set => _steps = value; }

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
