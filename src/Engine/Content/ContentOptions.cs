namespace OrchardCore.ContentManagement;

/// <summary>The parts and fields that the tenant's features registered, with their handlers.</summary>
public class ContentOptions
{
    private readonly List<ContentPartOption> _parts = [];
    private readonly List<ContentFieldOption> _fields = [];
    private Dictionary<string, ContentPartOption>? _partsByName;
    private Dictionary<string, ContentFieldOption>? _fieldsByName;

    public IReadOnlyList<ContentPartOption> ContentPartOptions => _parts;

    public IReadOnlyDictionary<string, ContentPartOption> ContentPartOptionsLookup =>
        _partsByName ??= _parts.ToDictionary(part => part.Type.Name);

    public IReadOnlyList<ContentFieldOption> ContentFieldOptions => _fields;

    public IReadOnlyDictionary<string, ContentFieldOption> ContentFieldOptionsLookup =>
        _fieldsByName ??= _fields.ToDictionary(option => option.Type.Name);

    internal ContentPartOption Part(Type type)
    {
        if (_parts.Find(part => part.Type == type) is { } known)
            return known;

        var added = new ContentPartOption(type);
        _parts.Add(added);
        _partsByName = null;
        return added;
    }

    internal ContentFieldOption Field(Type type)
    {
        if (_fields.Find(field => field.Type == type) is { } known)
            return known;

        var added = new ContentFieldOption(type);
        _fields.Add(added);
        _fieldsByName = null;
        return added;
    }
}
