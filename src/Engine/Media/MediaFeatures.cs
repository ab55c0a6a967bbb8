using OrchardCore.Media;

namespace OrchardCore.Environment.Extensions;

internal static class MediaFeatures
{
    public static void Declare(BuiltInCatalog catalog) => catalog.Feature(
        "OrchardCore.Media", "Media", "Content Management", "Pictures and documents of a site, and the field that shows them.",
        dependencies: ["OrchardCore.ContentTypes"], startups: [typeof(MediaStartup)]);
}
