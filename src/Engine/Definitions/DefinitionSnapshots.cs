namespace OrchardCore.ContentManagement.Metadata;

/// <summary>All definitions of a tenant, built once from one state of their record. Never changed.</summary>
internal sealed class DefinitionSnapshot
{
    public static readonly Task<ContentTypeDefinition?> NoType = Task.FromResult<ContentTypeDefinition?>(null);
    private readonly FrozenDictionary<string, Task<ContentTypeDefinition?>> _types;
    private readonly FrozenDictionary<string, ContentPartDefinition> _parts;

    public DefinitionSnapshot(ContentDefinitionRecord record, IReadOnlyList<IContentDefinitionHandler> handlers)
    {
        var reader = new DefinitionReader(record, handlers);
        Types = [.. reader.Types()];
        Parts = [.. reader.Parts()];
        _types = Types.ToFrozenDictionary(
            type => type.Name, Task.FromResult<ContentTypeDefinition?>, StringComparer.OrdinalIgnoreCase);
        _parts = Parts.ToFrozenDictionary(part => part.Name, StringComparer.OrdinalIgnoreCase);
        Identifier = record.Identifier;
    }

    public string? Identifier { get; }
    public IReadOnlyList<ContentTypeDefinition> Types { get; }
    public IReadOnlyList<ContentPartDefinition> Parts { get; }

    public ContentTypeDefinition? Type(string name) => TypeAsync(name).Result;
    public Task<ContentTypeDefinition?> TypeAsync(string name) => _types.GetValueOrDefault(name, NoType);
    public ContentPartDefinition? Part(string name) => _parts.GetValueOrDefault(name);
}

/// <summary>Keeps a tenant's definitions as built from the newest record, for as long as that record is the one in use.</summary>
internal sealed class DefinitionSnapshots
{
    private Built? _built;

    public DefinitionSnapshot Of(ContentDefinitionRecord record, IReadOnlyList<IContentDefinitionHandler> handlers)
    {
        var built = _built;
        if (built is null || !ReferenceEquals(built.Record, record))
            _built = built = new Built(record, new DefinitionSnapshot(record, handlers));

        return built.Snapshot;
    }

    private sealed record Built(ContentDefinitionRecord Record, DefinitionSnapshot Snapshot);
}
