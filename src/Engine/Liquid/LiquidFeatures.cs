namespace OrchardCore.Environment.Extensions;

internal static class LiquidFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
