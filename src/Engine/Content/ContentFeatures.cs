namespace OrchardCore.Environment.Extensions;

internal static class ContentFeatures
{
    public static void Declare(BuiltInCatalog catalog) => catalog.Feature(
        "OrchardCore.Contents", "Contents", "Content Management", "Stores, versions and guards content.",
        dependencies: ["OrchardCore.Settings"],
        startups:
        [
            typeof(ContentsStartup), typeof(ContentsAdminStartup), typeof(CommonPartStartup), typeof(ContentOwnerStartup),
        ]);
}
