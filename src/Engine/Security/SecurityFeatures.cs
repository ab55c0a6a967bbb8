namespace OrchardCore.Environment.Extensions;

internal static class SecurityFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
