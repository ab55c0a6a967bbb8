namespace OrchardCore.DisplayManagement.Utilities;

public static class StringExtensions
{
    /// <summary>Makes a name fit to be part of an alternate: <c>my-page</c> → <c>my__page</c>.</summary>
    public static string EncodeAlternateElement(this string alternateElement) => alternateElement
        .Replace("-", "__", StringComparison.Ordinal)
        .Replace('.', '_')
        .Replace('/', '_');
}
