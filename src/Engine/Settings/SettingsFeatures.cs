using OrchardCore.Settings;

namespace OrchardCore.Environment.Extensions;

internal static class SettingsFeatures
{
    public static void Declare(BuiltInCatalog catalog) =>
        catalog.Feature("OrchardCore.Settings", "Settings", "Core", "The settings of the site.",
            startups: [typeof(SettingsStartup)]);
}
