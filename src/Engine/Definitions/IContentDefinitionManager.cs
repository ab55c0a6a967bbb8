namespace OrchardCore.ContentManagement.Metadata;

public interface IContentDefinitionManager
{
    Task DeletePartDefinitionAsync(string name);
    Task DeleteTypeDefinitionAsync(string name);
    Task<string> GetIdentifierAsync();
    Task<ContentPartDefinition?> GetPartDefinitionAsync(string name);
    Task<ContentTypeDefinition?> GetTypeDefinitionAsync(string name);
    Task<IEnumerable<ContentPartDefinition>> ListPartDefinitionsAsync();
    Task<IEnumerable<ContentTypeDefinition>> ListTypeDefinitionsAsync();
    Task<ContentPartDefinition?> LoadPartDefinitionAsync(string name);
    Task<IEnumerable<ContentPartDefinition>> LoadPartDefinitionsAsync();
    Task<ContentTypeDefinition?> LoadTypeDefinitionAsync(string name);
    Task<IEnumerable<ContentTypeDefinition>> LoadTypeDefinitionsAsync();
    Task StorePartDefinitionAsync(ContentPartDefinition contentPartDefinition);
    Task StoreTypeDefinitionAsync(ContentTypeDefinition contentTypeDefinition);
}
