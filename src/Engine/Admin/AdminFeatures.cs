namespace OrchardCore.Environment.Extensions;

internal static class AdminFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
