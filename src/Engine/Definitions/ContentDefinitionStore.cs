namespace OrchardCore.ContentManagement;

public interface IContentDefinitionStore
{
    Task<ContentDefinitionRecord> GetContentDefinitionAsync();
    Task<ContentDefinitionRecord> LoadContentDefinitionAsync();
    Task SaveContentDefinitionAsync(ContentDefinitionRecord contentDefinitionRecord);
}

/// <summary>Keeps the definitions in the tenant's database.</summary>
internal sealed class ContentDefinitionStore(IDocumentManager<ContentDefinitionRecord> documents)
    : IContentDefinitionStore
{
    public Task<ContentDefinitionRecord> GetContentDefinitionAsync() => documents.GetOrCreateImmutableAsync();
    public Task<ContentDefinitionRecord> LoadContentDefinitionAsync() => documents.GetOrCreateMutableAsync();

    public Task SaveContentDefinitionAsync(ContentDefinitionRecord contentDefinitionRecord) =>
        documents.UpdateAsync(contentDefinitionRecord);
}
