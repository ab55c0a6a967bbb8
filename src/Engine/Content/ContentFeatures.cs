namespace OrchardCore.Environment.Extensions;

internal static class ContentFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
