namespace OrchardCore.ContentManagement.Display.ContentDisplay;

public interface IContentDisplayDriver : IDisplayDriver<ContentItem, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>;
public abstract class ContentDisplayDriver : DisplayDriver<ContentItem, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>, IContentDisplayDriver, IDisplayDriver<ContentItem, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>;

public interface IContentDisplayHandler
{
    Task BuildDisplayAsync(ContentItem contentItem, BuildDisplayContext context);
    Task BuildEditorAsync(ContentItem contentItem, BuildEditorContext context);
    Task UpdateEditorAsync(ContentItem contentItem, UpdateEditorContext context);
}

public interface IContentPartDisplayDriver
{
    Task<IDisplayResult?> BuildDisplayAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context);
    Task<IDisplayResult?> BuildEditorAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildEditorContext context);
    Task<IDisplayResult?> UpdateEditorAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context);
}

public interface IContentFieldDisplayDriver
{
    Task<IDisplayResult?> BuildDisplayAsync(ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context);
    Task<IDisplayResult?> BuildEditorAsync(ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, BuildEditorContext context);
    Task<IDisplayResult?> UpdateEditorAsync(ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context);
}
