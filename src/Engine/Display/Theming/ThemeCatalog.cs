using OrchardCore.DisplayManagement.Manifest;

namespace OrchardCore.Environment.Extensions;

internal static class ThemeCatalog
{
    public static CatalogExtension? Theme(this ModuleCatalog catalog, string name) =>
        catalog.Extensions.FirstOrDefault(extension => extension.ModuleInfo is ThemeAttribute
            && extension.Id.Equals(name, StringComparison.OrdinalIgnoreCase));
}
