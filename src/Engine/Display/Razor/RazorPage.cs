namespace OrchardCore.DisplayManagement.Razor;

/// <summary>A view that can show shapes.</summary>
public abstract class RazorPage<TModel> : Microsoft.AspNetCore.Mvc.Razor.RazorPage<TModel>, IRazorPage
{
    private IDisplayHelper? _display;
    private IShapeFactory? _shapes;
    private IOrchardDisplayHelper? _orchard;
    private IViewLocalizer? _localizer;

    public string? ViewLayout { get; set; }

    public IZoneHolding ThemeLayout
    {
        get => field ??= Services.GetRequiredService<Layout.ILayoutAccessor>().GetLayoutAsync().GetAwaiter().GetResult();
        set;
    } = null!;

    public IShapeFactory Factory => _shapes ??= Services.GetRequiredService<IShapeFactory>();
    public dynamic New => Factory;
    public IPageTitleBuilder Title => Services.GetRequiredService<IPageTitleBuilder>();
    public IOrchardDisplayHelper Orchard => _orchard ??= new OrchardDisplayHelper(Context, Display);
    public string FullRequestPath => Context.Request.PathBase + Context.Request.Path + Context.Request.QueryString;
    public ISite Site =>
        Services.GetRequiredService<ISiteService>().GetSiteSettingsAsync().GetAwaiter().GetResult();

    public IViewLocalizer T
    {
        get
        {
            if (_localizer is null)
            {
                _localizer = Services.GetRequiredService<IViewLocalizer>();
                (_localizer as IViewContextAware)?.Contextualize(ViewContext);
            }

            return _localizer;
        }
    }

    private IServiceProvider Services => Context.RequestServices;
    private IDisplayHelper Display => _display ??= Services.GetRequiredService<IDisplayHelper>();

    public Task<IHtmlContent> DisplayAsync(dynamic shape) => shape switch
    {
        null => Task.FromResult<IHtmlContent>(HtmlString.Empty),
        IShape known => Display.ShapeExecuteAsync(known),
        // New.PageTitle() is a shape in the making.
        Task<IShape> making => ShowAsync(making),
        IHtmlContent content => Task.FromResult(content),
        string text => Task.FromResult<IHtmlContent>(new HtmlContentBuilder().Append(text)),
        _ => throw new ArgumentException($"DisplayAsync shows shapes, not {((object)shape).GetType()}."),
    };

    private async Task<IHtmlContent> ShowAsync(Task<IShape> making) => await Display.ShapeExecuteAsync(await making);

    public Task<IHtmlContent> DisplayAsync(IShape shape) => Display.ShapeExecuteAsync(shape);

    public Task<IHtmlContent> DisplayAsAsync(IShape shape, string shapeType, bool? clearAlternates = null)
    {
        if (clearAlternates == true)
            shape.Metadata.Alternates.Clear();

        shape.Metadata.Type = shapeType;
        return Display.ShapeExecuteAsync(shape);
    }

    public IHtmlContent RenderTitleSegments(string segment, string position = "0", IHtmlContent? separator = null) =>
        RenderTitleSegments(new HtmlContentBuilder().Append(segment), position, separator);

    public IHtmlContent RenderTitleSegments(IHtmlContent segment, string position = "0", IHtmlContent? separator = null)
    {
        Title.AddSegment(segment, position);
        return Title.GenerateTitle(separator);
    }

    public Task<IHtmlContent> RenderBodyAsync() => DisplayAsync(ThemeLayout.Zones["Content"]);

    public new Task<IHtmlContent> RenderSectionAsync(string name) => RenderSectionAsync(name, required: true);

    public new Task<IHtmlContent> RenderSectionAsync(string name, bool required)
    {
        var zone = ThemeLayout.Zones[name];
        return required && zone.IsNullOrEmpty()
            ? throw new InvalidOperationException($"The layout asks for the zone '{name}', which has nothing to show.")
            : DisplayAsync(zone);
    }

    public new bool IsSectionDefined(string name) => ThemeLayout.Zones.IsNotEmpty(name);

#pragma warning disable CA1000 // Views call them without a type, as members of their own.
    public static object OrDefault(object? text, object other) =>
        string.IsNullOrEmpty(text?.ToString()) ? other : text;

    public static TagBuilder Tag(IShape shape) => Tag(shape, "span");
    public static TagBuilder Tag(IShape shape, string tag) => shape.GetTagBuilder(tag);
}

public abstract class RazorPage : RazorPage<dynamic>;

public interface IRazorPage
{
    /// <summary>An alternate for the layout around the view: <c>Layout__Login</c>.</summary>
    string? ViewLayout { get; set; }
}

public interface IOrchardDisplayHelper : IOrchardHelper
{
    IDisplayHelper DisplayHelper { get; }
}

internal sealed class OrchardDisplayHelper(HttpContext http, IDisplayHelper display) : IOrchardDisplayHelper
{
    public HttpContext HttpContext => http;
    public IDisplayHelper DisplayHelper => display;
}
