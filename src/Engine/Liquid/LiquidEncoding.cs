using System.Text.Unicode;

namespace OrchardCore.Liquid;

internal static class LiquidEncoding
{
    /// <summary>Pages are UTF-8: what HTML itself gives a meaning to is encoded, letters of any script are not.</summary>
    public static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
}
