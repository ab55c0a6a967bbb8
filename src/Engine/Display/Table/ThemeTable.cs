using OrchardCore.DisplayManagement.Theming;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>The shapes under the theme of this request.</summary>
internal sealed class ThemeTable(IThemeManager themes, ShapeTables tables)
{
    private BoundShapes? _shapes;

    /// <summary>The table, once somebody has asked for it.</summary>
    public BoundShapes? Known => _shapes;

    public ValueTask<BoundShapes> GetAsync() => _shapes is { } known ? new(known) : FindAsync();

    private async ValueTask<BoundShapes> FindAsync() =>
        _shapes = await tables.GetAsync((await themes.GetThemeAsync())?.Id);
}
