namespace OrchardCore.ContentManagement.Display.Models;

public class BuildFieldEditorContext : BuildEditorContext
{
    public BuildFieldEditorContext(
        ContentPart contentPart, ContentTypePartDefinition typePartDefinition,
        ContentPartFieldDefinition partFieldDefinition, BuildEditorContext context)
        : base(context.Shape, context.GroupId, context.IsNew, context.HtmlFieldPrefix, context.ShapeFactory,
            context.Layout, context.Updater)
    {
        ContentPart = contentPart;
        TypePartDefinition = typePartDefinition;
        PartFieldDefinition = partFieldDefinition;
        FindPlacement = context.FindPlacement;
        DefaultZone = context.DefaultZone;
        DefaultPosition = context.DefaultPosition;
    }

    public ContentPart ContentPart { get; }
    public ContentTypePartDefinition TypePartDefinition { get; }
    public ContentPartFieldDefinition PartFieldDefinition { get; }
}
