namespace OrchardCore.Environment.Extensions;

internal static class FormsFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
