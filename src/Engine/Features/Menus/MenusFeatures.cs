namespace OrchardCore.Environment.Extensions;

internal static class MenusFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
