namespace OrchardCore.Environment.Extensions;

internal static class NavigationFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
