namespace OrchardCore.Environment.Extensions;

internal static class DisplayFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
