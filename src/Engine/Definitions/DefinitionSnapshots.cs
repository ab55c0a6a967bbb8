using OrchardCore.ContentTypes.Events;

namespace OrchardCore.ContentManagement.Metadata;

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
