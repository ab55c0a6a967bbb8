namespace OrchardCore.ContentManagement;

public interface IContentDefinitionStore
{
    Task<ContentDefinitionRecord> GetContentDefinitionAsync();
    Task<ContentDefinitionRecord> LoadContentDefinitionAsync();
    Task SaveContentDefinitionAsync(ContentDefinitionRecord contentDefinitionRecord);
}
