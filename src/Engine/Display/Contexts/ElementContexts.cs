namespace OrchardCore.ContentManagement.Display.Models;

public class BuildPartDisplayContext : BuildDisplayContext
{
    public BuildPartDisplayContext(ContentTypePartDefinition typePartDefinition, BuildDisplayContext context)
        : base(context.Shape, context.DisplayType, context.GroupId, context.ShapeFactory, context.Layout, context.Updater)
    {
        TypePartDefinition = typePartDefinition;
        FindPlacement = context.FindPlacement;
        DefaultZone = context.DefaultZone;
        DefaultPosition = context.DefaultPosition;
    }

    public ContentTypePartDefinition TypePartDefinition { get; }
}

public class BuildPartEditorContext : BuildEditorContext
{
    public BuildPartEditorContext(ContentTypePartDefinition typePartDefinition, BuildEditorContext context)
        : base(context.Shape, context.GroupId, context.IsNew, context.HtmlFieldPrefix, context.ShapeFactory,
            context.Layout, context.Updater)
    {
        TypePartDefinition = typePartDefinition;
        FindPlacement = context.FindPlacement;
        DefaultZone = context.DefaultZone;
        DefaultPosition = context.DefaultPosition;
    }

    public ContentTypePartDefinition TypePartDefinition { get; }
    public string? PartLocation { get; set; }
}

public class UpdatePartEditorContext(ContentTypePartDefinition typePartDefinition, UpdateEditorContext context)
    : BuildPartEditorContext(typePartDefinition, context);

public class BuildFieldDisplayContext : BuildDisplayContext
{
    public BuildFieldDisplayContext(
        ContentPart contentPart, ContentTypePartDefinition typePartDefinition,
        ContentPartFieldDefinition partFieldDefinition, BuildDisplayContext context)
        : base(context.Shape, context.DisplayType, context.GroupId, context.ShapeFactory, context.Layout, context.Updater)
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

public class UpdateFieldEditorContext(
    ContentPart contentPart, ContentTypePartDefinition typePartDefinition, ContentPartFieldDefinition partFieldDefinition, UpdateEditorContext context)
    : BuildFieldEditorContext(contentPart, typePartDefinition, partFieldDefinition, context);
