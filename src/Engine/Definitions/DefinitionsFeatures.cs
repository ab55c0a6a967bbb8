using OrchardCore.ContentTypes;

namespace OrchardCore.Environment.Extensions;

internal static class DefinitionsFeatures
{
    public static void Declare(BuiltInCatalog catalog) => catalog.Feature(
        "OrchardCore.ContentTypes", "Content Types", "Content Management", "Defines types, parts and fields.",
        dependencies: ["OrchardCore.Contents"], startups: [typeof(ContentTypesStartup)]);
}
