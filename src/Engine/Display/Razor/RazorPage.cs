using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Settings;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>What a module's view derives from: it shows shapes, names the page and speaks the visitor's language.</summary>
public abstract class RazorPage<TModel> : Microsoft.AspNetCore.Mvc.Razor.RazorPage<TModel>
{
    private IDisplayHelper? _display;
    private IViewLocalizer? _localizer;

    public dynamic New => Factory;

    public IShapeFactory Factory => field ??= Service<IShapeFactory>();

    public IPageTitleBuilder Title => field ??= Service<IPageTitleBuilder>();

    public IZoneHolding? ThemeLayout { get; set; }

    public ISite? Site => field ??= Service<ISiteService>().GetSiteSettingsAsync().GetAwaiter().GetResult();

    public IViewLocalizer T
    {
        get
        {
            if (_localizer is null)
            {
                _localizer = Service<IViewLocalizer>();
                (_localizer as IViewContextAware)?.Contextualize(ViewContext);
            }

            return _localizer;
        }
    }

    public Task<IHtmlContent> DisplayAsync(dynamic shape) => shape switch
    {
        null => Task.FromResult<IHtmlContent>(HtmlString.Empty),
        IShape found => DisplayAsync(found),
        IHtmlContent html => Task.FromResult(html),
        object other => Task.FromResult<IHtmlContent>(new StringHtmlContent(other.ToString() ?? "")),
    };

    public Task<IHtmlContent> DisplayAsync(IShape shape) =>
        (_display ??= Service<IDisplayHelper>()).ShapeExecuteAsync(shape);

    public IHtmlContent RenderTitleSegments(string segment, string position = "0", IHtmlContent? separator = null)
    {
        Title.AddSegment(new StringHtmlContent(segment), position);
        return Title.GenerateTitle(separator);
    }

    private TService Service<TService>() where TService : notnull =>
        Context.RequestServices.GetRequiredService<TService>();
}

public abstract class RazorPage : RazorPage<dynamic>;
