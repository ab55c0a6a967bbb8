using Microsoft.AspNetCore.Razor.Hosting;

namespace OrchardCore.DisplayManagement.Templates;

/// <summary>The compiled Razor views that are templates of shapes.</summary>
internal sealed class RazorShapes
{
    private readonly ConcurrentDictionary<Assembly, string[]> _views = [];

    /// <summary>The views of an extension by their path below Views; not all of them are shapes.</summary>
    public IEnumerable<(string Path, IShapeTemplate Template)> Of(CatalogExtension extension)
    {
        // The engine's own views say their extension themselves; a module's are known by their assembly.
        var area = $"/Areas/{extension.Id}/Views/";
        foreach (var view in _views.GetOrAdd(extension.Assembly, Load))
        {
            var prefix = view.StartsWith(area, StringComparison.OrdinalIgnoreCase) ? area : "/Views/";
            if (view.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                var path = view[prefix.Length..];
                yield return (path, new RazorTemplate(area + path));
            }
        }
    }

    private static string[] Load(Assembly assembly) =>
        [.. new RazorCompiledItemLoader().LoadItems(assembly).Select(item => item.Identifier)];
}
