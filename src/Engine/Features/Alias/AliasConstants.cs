namespace OrchardCore.Alias;

public static class AliasConstants
{
    public const string AliasPrefix = "alias:";
}
