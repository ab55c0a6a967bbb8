namespace OrchardCore.Environment.Extensions;

internal static class DataFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
