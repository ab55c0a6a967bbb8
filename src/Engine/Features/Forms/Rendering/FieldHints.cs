namespace OrchardCore.Forms;

/// <summary>
/// Facts about an element that the stock parts have no property for: whether a value is required, how a browser may
/// fill it in, how long it may be. They are taken from whichever part of the element carries them, so that the part
/// of a module that validates forms says it once.
/// </summary>
internal sealed class FieldHints
{
    public FieldHints(ContentItem element)
    {
        foreach (var (_, node) in element.Data)
        {
            if (node is not JsonObject part)
                continue;

            Required |= part[nameof(Required)] is JsonValue required && required.TryGetValue<bool>(out var yes) && yes;
            if (part[nameof(Autocomplete)] is JsonValue fill && fill.TryGetValue<string>(out var token) && token.Length > 0)
                Autocomplete = token;
            if (part[nameof(MaxLength)] is JsonValue length && length.TryGetValue<int>(out var max) && max > 0)
                MaxLength = max;
        }
    }

    public bool Required { get; }
    public string? Autocomplete { get; }
    public int? MaxLength { get; }
}
