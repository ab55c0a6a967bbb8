namespace OrchardCore.Environment.Extensions;

internal static class SettingsFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
