namespace OrchardCore.Environment.Extensions;

internal static class TenantsFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
