namespace OrchardCore.DisplayManagement.Theming;

public static class ThemeManagerExtensions
{
    public static async Task<ShapeTable> GetShapeTableAsync(
        this IThemeManager themeManager, IShapeTableManager shapeTableManager) =>
        await shapeTableManager.GetShapeTableAsync((await themeManager.GetThemeAsync())?.Id);
}
