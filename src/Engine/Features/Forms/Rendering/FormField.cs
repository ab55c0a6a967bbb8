namespace OrchardCore.Forms;

/// <summary>What a template needs to know of one element of a form: its ids, its state and what was typed.</summary>
internal sealed class FormField
{
    private readonly ModelStateEntry? _entry;

    public FormField(ContentItem element, ModelStateDictionary state)
    {
        var hints = new FieldHints(element);
        Name = element.Get<FormInputElementPart>(nameof(FormInputElementPart))?.Name ?? "";
        Id = ElementId(element.Get<FormElementPart>(nameof(FormElementPart))?.Id, Name);
        Label = element.Get<FormElementLabelPart>(nameof(FormElementLabelPart))?.Label;
        (Required, Autocomplete, MaxLength) = (hints.Required, hints.Autocomplete, hints.MaxLength);
        _entry = state.GetValueOrDefault(Name);
    }

    public string Name { get; }
    public string Id { get; }
    public string? Label { get; }
    public bool Required { get; }
    public string? Autocomplete { get; }
    public int? MaxLength { get; }

    public bool IsInvalid => _entry is { Errors.Count: > 0 };

    /// <summary>The values that were posted, or <paramref name="initial"/> where the form is shown afresh.</summary>
    public string[] Values(string? initial) => _entry switch
    {
        { RawValue: string[] many } => many,
        { AttemptedValue: { } one } => [one],
        { Errors.Count: > 0 } => [],
        _ => string.IsNullOrEmpty(initial) ? [] : [initial],
    };

    public void Describe(IShape shape)
    {
        shape.Properties["ElementId"] = Id;
        shape.Properties["Name"] = Name;
        shape.Properties["Label"] = Label;
        shape.Properties["Required"] = Required;
        shape.Properties["Autocomplete"] = Autocomplete;
        shape.Properties["MaxLength"] = MaxLength;
        shape.Properties["Invalid"] = IsInvalid;
        shape.Properties["ErrorId"] = ErrorId(Name);
    }

    public static string ErrorId(string? name) => ElementId(null, name) + "-error";

    /// <summary>An id that is the one given, or made of the name; a name may hold what an id may not.</summary>
    public static string ElementId(string? id, string? name) => string.Concat(
        (string.IsNullOrWhiteSpace(id) ? name ?? "" : id).Trim().Select(c => char.IsWhiteSpace(c) ? '-' : c));
}

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
