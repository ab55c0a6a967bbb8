namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Which drivers show and edit which parts and fields, in which display modes and editors.</summary>
public class ContentDisplayOptions
{
    private readonly Dictionary<string, ContentPartDisplayOption> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentFieldDisplayOption> _fields = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ContentPartDisplayOption> ContentPartOptions => _parts;
    public IReadOnlyDictionary<string, ContentFieldDisplayOption> ContentFieldOptions => _fields;

    internal ContentPartDisplayOption Part(Type type) =>
        _parts.TryGetValue(type.Name, out var known) ? known : _parts[type.Name] = new(type);

    internal ContentFieldDisplayOption Field(Type type) =>
        _fields.TryGetValue(type.Name, out var known) ? known : _fields[type.Name] = new(type);
}
