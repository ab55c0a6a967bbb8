namespace OrchardCore.Environment.Extensions;

internal static class DefinitionsFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
