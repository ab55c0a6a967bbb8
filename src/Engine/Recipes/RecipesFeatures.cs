namespace OrchardCore.Environment.Extensions;

internal static class RecipesFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
