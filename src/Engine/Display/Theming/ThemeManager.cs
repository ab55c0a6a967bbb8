namespace OrchardCore.DisplayManagement.Theming;

public interface IThemeManager
{
    /// <summary>The theme of this request; null where none is chosen.</summary>
    Task<IExtensionInfo?> GetThemeAsync();
}

/// <summary>Proposes a theme for the request; the highest priority wins.</summary>
public interface IThemeSelector
{
    Task<ThemeSelectorResult?> GetThemeAsync();
}

public class ThemeSelectorResult
{
    public int Priority { get; set; }
    public string ThemeName { get; set; } = null!;
}

/// <summary>The theme of the request: what the selectors say, asked once.</summary>
internal sealed class ThemeManager(IEnumerable<IThemeSelector> selectors, ModuleCatalog catalog) : IThemeManager
{
    private bool _asked;
    private IExtensionInfo? _theme;

    public async Task<IExtensionInfo?> GetThemeAsync()
    {
        if (_asked)
            return _theme;

        ThemeSelectorResult? best = null;
        foreach (var selector in selectors)
        {
            if (await selector.GetThemeAsync() is { } proposed && (best is null || proposed.Priority > best.Priority))
                best = proposed;
        }

        _theme = best is null ? null : catalog.Theme(best.ThemeName);
        _asked = true;
        return _theme;
    }
}

/// <summary>The site's own theme, unless another selector has more to say.</summary>
internal sealed class SiteThemeSelector(ISiteThemeService themes) : IThemeSelector
{
    public async Task<ThemeSelectorResult?> GetThemeAsync() =>
        await themes.GetSiteThemeNameAsync() is { Length: > 0 } name
            ? new ThemeSelectorResult { Priority = -5, ThemeName = name }
            : null;
}

/// <summary>The dashboard has a theme of its own.</summary>
internal sealed class AdminThemeSelector(IAdminThemeService themes, IHttpContextAccessor http) : IThemeSelector
{
    public async Task<ThemeSelectorResult?> GetThemeAsync() =>
        http.HttpContext is { } context && AdminAttribute.IsApplied(context)
        && await themes.GetAdminThemeNameAsync() is { Length: > 0 } name
            ? new ThemeSelectorResult { Priority = 100, ThemeName = name }
            : null;
}

public static class ThemeManagerExtensions
{
    public static async Task<ShapeTable> GetShapeTableAsync(
        this IThemeManager themeManager, IShapeTableManager shapeTableManager) =>
        await shapeTableManager.GetShapeTableAsync((await themeManager.GetThemeAsync())?.Id);
}
