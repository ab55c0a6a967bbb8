namespace OrchardCore.Autoroute;

public static class AutorouteConstants
{
    public const string SlugPrefix = "slug:";
}
