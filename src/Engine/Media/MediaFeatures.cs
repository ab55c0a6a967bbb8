namespace OrchardCore.Environment.Extensions;

internal static class MediaFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
