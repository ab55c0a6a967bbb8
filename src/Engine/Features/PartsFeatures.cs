namespace OrchardCore.Environment.Extensions;

internal static class PartsFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
