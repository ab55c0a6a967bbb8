namespace System.Text.Json;

/// <summary>The options every document, setting and content item is read and written with.</summary>
public static class JOptions
{
    public static readonly JsonSerializerOptions Default = new()
    {
        ReferenceHandler = null,
        ReadCommentHandling = JsonCommentHandling.Skip,
        PropertyNameCaseInsensitive = true,
        AllowTrailingCommas = true,
        WriteIndented = false,
        Encoder = Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
