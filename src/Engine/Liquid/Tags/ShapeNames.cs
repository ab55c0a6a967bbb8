namespace OrchardCore.Liquid;

internal static class ShapeNames
{
    /// <summary>"content_item" and "content-item" are "ContentItem" to a shape.</summary>
    public static string Pascal(string name)
    {
        Span<char> letters = stackalloc char[Math.Min(name.Length, 256)];
        var used = 0;
        var isUpper = true;
        foreach (var letter in name.AsSpan(0, letters.Length))
        {
            if (letter is '_' or '-')
                isUpper = true;
            else
            {
                letters[used++] = isUpper ? char.ToUpperInvariant(letter) : letter;
                isUpper = false;
            }
        }

        return new string(letters[..used]);
    }

    public static string[] Words(string text) =>
        text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
