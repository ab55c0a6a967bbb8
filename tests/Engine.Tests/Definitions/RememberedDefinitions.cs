using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.ContentTypes.Events;
using System.Text.Json;

namespace Engine.Tests.Definitions;

/// <summary>Keeps a definitions record as a tenant does: read by all as committed, changed in one session at a time.</summary>
internal sealed class RememberedDefinitions(ContentDefinitionRecord? record = null) : IContentDefinitionStore
{
    private readonly DefinitionSnapshots _snapshots = new();
    private ContentDefinitionRecord _committed = record ?? new();
    private ContentDefinitionRecord? _changing;

    public int Saves { get; private set; }

    public ContentDefinitionManager Scope(params IContentDefinitionHandler[] handlers) =>
        new(this, _snapshots, handlers);

    public void Commit() => (_committed, _changing) = (_changing ?? _committed, null);

    public Task<ContentDefinitionRecord> GetContentDefinitionAsync() => Task.FromResult(_committed);

    public Task<ContentDefinitionRecord> LoadContentDefinitionAsync() => Task.FromResult(_changing ??=
        JsonSerializer.SerializeToNode(_committed, JOptions.Default).Deserialize<ContentDefinitionRecord>(JOptions.Default)!);

    public Task SaveContentDefinitionAsync(ContentDefinitionRecord contentDefinitionRecord)
    {
        Saves++;
        _changing = contentDefinitionRecord;
        return Task.CompletedTask;
    }
}
