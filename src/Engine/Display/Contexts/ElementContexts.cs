namespace OrchardCore.ContentManagement.Display.Models;

public class BuildPartDisplayContext(ContentTypePartDefinition typePartDefinition, BuildDisplayContext context)
    : BuildDisplayContext(context)
{
    public ContentTypePartDefinition TypePartDefinition { get; } = typePartDefinition;
}

public class BuildPartEditorContext(ContentTypePartDefinition typePartDefinition, BuildEditorContext context)
    : BuildEditorContext(context)
{
    public ContentTypePartDefinition TypePartDefinition { get; } = typePartDefinition;
}

public class UpdatePartEditorContext(ContentTypePartDefinition typePartDefinition, UpdateEditorContext context)
    : BuildPartEditorContext(typePartDefinition, context);

public class BuildFieldDisplayContext(
    ContentPart contentPart, ContentTypePartDefinition typePartDefinition, ContentPartFieldDefinition partFieldDefinition,
    BuildDisplayContext context) : BuildDisplayContext(context)
{
    public ContentPart ContentPart { get; } = contentPart;
    public ContentTypePartDefinition TypePartDefinition { get; } = typePartDefinition;
    public ContentPartFieldDefinition PartFieldDefinition { get; } = partFieldDefinition;
}

public class BuildFieldEditorContext(
    ContentPart contentPart, ContentTypePartDefinition typePartDefinition, ContentPartFieldDefinition partFieldDefinition,
    BuildEditorContext context) : BuildEditorContext(context)
{
    public ContentPart ContentPart { get; } = contentPart;
    public ContentTypePartDefinition TypePartDefinition { get; } = typePartDefinition;
    public ContentPartFieldDefinition PartFieldDefinition { get; } = partFieldDefinition;
}

public class UpdateFieldEditorContext(
    ContentPart contentPart, ContentTypePartDefinition typePartDefinition, ContentPartFieldDefinition partFieldDefinition,
    UpdateEditorContext context) : BuildFieldEditorContext(contentPart, typePartDefinition, partFieldDefinition, context);
