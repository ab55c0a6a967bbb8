using OrchardCore.Modules.Manifest;
using ManifestFeature = OrchardCore.Modules.Manifest.FeatureAttribute;
using OwnFeature = OrchardCore.Modules.FeatureAttribute;

namespace OrchardCore.Environment.Extensions;

/// <summary>A feature, or a whole module, that this host can't offer: why, and the way out.</summary>
internal sealed record LeftOut(string Id, string Reason);

/// <summary>Reads what an assembly says of itself. What is wrong with it is noted, and costs only itself.</summary>
internal static class ModuleReader
{
    /// <summary>The modules that a host was built with, as far as they can be loaded.</summary>
    public static IEnumerable<Assembly> Load(Assembly host, List<LeftOut> leftOut)
    {
        foreach (var module in host.GetCustomAttributes<ModuleNameAttribute>())
        {
            if (Try(module.Name, leftOut, () => Assembly.Load(module.Name)) is { } assembly)
                yield return assembly;
        }
    }

    public static IReadOnlyList<CatalogFeature> Read(Assembly module, List<LeftOut> leftOut)
    {
        var name = module.GetName().Name!;
        if (module.GetCustomAttribute<ModuleAttribute>() is not { } manifest)
        {
            leftOut.Add(new(name, $"The module '{name}' is left out: it has no manifest. " +
                "Add a Manifest.cs with [assembly: Module(…)] or [assembly: Theme(…)] to it."));
            return [];
        }

        return Try(name, leftOut, module.GetExportedTypes) is { } types
            ? Features(new CatalogExtension(manifest.Id ?? name, manifest, module), types, leftOut)
            : [];
    }

    private static List<CatalogFeature> Features(CatalogExtension extension, Type[] types, List<LeftOut> leftOut)
    {
        var id = extension.Id;
        var features = extension.Assembly.GetCustomAttributes<ManifestFeature>()
            .Where(feature => feature is not ModuleAttribute)
            .Select(feature => Feature(extension, feature, feature.Id ?? id)).ToList();
        if (!features.Exists(feature => feature.Id == id))
            features.Insert(0, Feature(extension, extension.ModuleInfo, id));

        foreach (var startups in types.Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IStartup)))
            .GroupBy(type => type.GetCustomAttribute<OwnFeature>()?.FeatureName ?? id))
        {
            if (features.Find(feature => feature.Id == startups.Key) is { } feature)
                feature.Startups = [.. startups];
            else
                leftOut.Add(new(startups.Key, $"The start-up '{startups.First()}' is left out: it is for the feature " +
                    $"'{startups.Key}', which the module '{id}' does not declare. Declare it in its Manifest.cs."));
        }

        return features;
    }

    private static CatalogFeature Feature(CatalogExtension extension, ManifestFeature manifest, string id) =>
        extension.Add(new CatalogFeature(id, extension)
        {
            Name = manifest.Name ?? id,
            Category = manifest.Category,
            Description = manifest.Description,
            Dependencies = manifest.Dependencies,
            Priority = int.TryParse(manifest.Priority, out var priority) ? priority : 0,
            DefaultTenantOnly = manifest.DefaultTenantOnly,
            EnabledByDependencyOnly = manifest.EnabledByDependencyOnly,
            IsAlwaysEnabled = manifest.IsAlwaysEnabled,
        });

    private static T? Try<T>(string module, List<LeftOut> leftOut, Func<T> read) where T : class
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (
            exception is IOException or BadImageFormatException or TypeLoadException or ReflectionTypeLoadException)
        {
            leftOut.Add(new(module, $"The module '{module}' is left out: it can't be loaded. {exception.Message} " +
                "Build the host anew with the module and all that it refers to."));
            return null;
        }
    }
}
