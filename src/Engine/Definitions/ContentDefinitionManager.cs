namespace OrchardCore.ContentManagement;

/// <summary>
/// Gives and changes the definitions of types and parts. Get and List read the tenant's snapshot;
/// Load reads what is being changed in the session at hand, Store writes to it. Whoever changed definitions
/// gets the changed ones from then on, though others don't before the session is committed.
/// </summary>
internal sealed class ContentDefinitionManager(
    IContentDefinitionStore store, DefinitionSnapshots snapshots, IEnumerable<IContentDefinitionHandler> handlers)
    : IContentDefinitionManager
{
    private readonly IContentDefinitionHandler[] _handlers = [.. handlers];
    private ContentDefinitionRecord? _changed;
    private DefinitionSnapshot? _changedSnapshot;

    // Asked dozens of times for a page: the answer is a task that the snapshot keeps.
    public Task<ContentTypeDefinition?> GetTypeDefinitionAsync(string name)
    {
        if (string.IsNullOrEmpty(name))
            return DefinitionSnapshot.NoType;

        if (_changed is not null)
            return Changed(_changed).TypeAsync(name);

        var record = store.GetContentDefinitionAsync();
        return record.IsCompletedSuccessfully
            ? snapshots.Of(record.Result, _handlers).TypeAsync(name)
            : WaitAsync(record, name);
    }

    public async Task<ContentPartDefinition?> GetPartDefinitionAsync(string name) =>
        string.IsNullOrEmpty(name) ? null : (await SnapshotAsync()).Part(name);

    public async Task<IEnumerable<ContentTypeDefinition>> ListTypeDefinitionsAsync() => (await SnapshotAsync()).Types;
    public async Task<IEnumerable<ContentPartDefinition>> ListPartDefinitionsAsync() => (await SnapshotAsync()).Parts;
    public async Task<string> GetIdentifierAsync() => (await store.GetContentDefinitionAsync()).Identifier;
    public async Task<ContentTypeDefinition?> LoadTypeDefinitionAsync(string name) => (await ReaderAsync()).Type(name);
    public async Task<ContentPartDefinition?> LoadPartDefinitionAsync(string name) => (await ReaderAsync()).Part(name);

    public async Task<IEnumerable<ContentTypeDefinition>> LoadTypeDefinitionsAsync() =>
        (await ReaderAsync()).Types().ToArray();

    public async Task<IEnumerable<ContentPartDefinition>> LoadPartDefinitionsAsync() =>
        (await ReaderAsync()).Parts().ToArray();

    public Task StoreTypeDefinitionAsync(ContentTypeDefinition contentTypeDefinition) =>
        ChangeAsync(record => DefinitionWriter.Write(record, contentTypeDefinition));

    public Task StorePartDefinitionAsync(ContentPartDefinition contentPartDefinition) =>
        ChangeAsync(record => DefinitionWriter.Write(record, contentPartDefinition));

    public Task DeleteTypeDefinitionAsync(string name) => ChangeAsync(record =>
        Remove(record.ContentTypeDefinitionRecords, type => Same(type.Name, name)));

    /// <summary>Removes the part from the types that use it as well.</summary>
    public Task DeletePartDefinitionAsync(string name) => ChangeAsync(record =>
    {
        foreach (var type in record.ContentTypeDefinitionRecords)
            Remove(type.ContentTypePartDefinitionRecords, part => Same(part.PartName, name));

        Remove(record.ContentPartDefinitionRecords, part => Same(part.Name, name));
    });

    private async Task<ContentTypeDefinition?> WaitAsync(Task<ContentDefinitionRecord> record, string name) =>
        snapshots.Of(await record, _handlers).Type(name);

    private async ValueTask<DefinitionSnapshot> SnapshotAsync() =>
        _changed is null ? snapshots.Of(await store.GetContentDefinitionAsync(), _handlers) : Changed(_changed);

    private DefinitionSnapshot Changed(ContentDefinitionRecord record) => _changedSnapshot ??= new(record, _handlers);
    private async Task<DefinitionReader> ReaderAsync() => new(await store.LoadContentDefinitionAsync(), _handlers);

    private async Task ChangeAsync(Action<ContentDefinitionRecord> change)
    {
        var record = await store.LoadContentDefinitionAsync();
        change(record);
        (_changed, _changedSnapshot) = (record, null);
        await store.SaveContentDefinitionAsync(record);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static void Remove<T>(IList<T> records, Func<T, bool> match)
    {
        foreach (var record in records.Where(match).ToArray())
            records.Remove(record);
    }
}
