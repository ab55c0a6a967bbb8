using OrchardCore.CustomSettings;

namespace OrchardCore.Environment.Extensions;

internal static class SettingsFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Settings", "Settings", "Core", "The settings of the site.",
            startups: [typeof(SettingsStartup)]);
        catalog.Feature("OrchardCore.CustomSettings", "Custom Settings", "Settings", "Settings that are content items.",
            dependencies: ["OrchardCore.Contents"], startups: [typeof(CustomSettingsStartup)]);
    }
}
