using OrchardCore.Environment.Extensions;

namespace OrchardCore.DisplayManagement.Templates;

/// <summary>The compiled Razor views that are templates of shapes.</summary>
internal sealed class RazorShapes(IServiceProvider host)
{
    public IEnumerable<(string Path, IShapeTemplate Template)> Of(CatalogExtension extension)
    {
        _ = (extension, host);
        return [];
    }
}
