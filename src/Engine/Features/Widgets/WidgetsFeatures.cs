namespace OrchardCore.Environment.Extensions;

internal static class WidgetsFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
