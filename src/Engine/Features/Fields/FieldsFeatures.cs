namespace OrchardCore.Environment.Extensions;

internal static class FieldsFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
    }
}
