namespace OrchardCore.ContentTypes.Events;

/// <summary>Sees each definition before it is built from its record, and may give it another record.</summary>
public interface IContentDefinitionHandler
{
    void ContentTypeBuilding(ContentTypeBuildingContext context);
    void ContentTypePartBuilding(ContentTypePartBuildingContext context);
    void ContentPartBuilding(ContentPartBuildingContext context);
    void ContentPartFieldBuilding(ContentPartFieldBuildingContext context);
}

public sealed class ContentTypeBuildingContext(string typeName, ContentTypeDefinitionRecord? record)
{
    public readonly string TypeName = typeName;

    /// <summary>What the type is built from; a handler may give another one.</summary>
    public ContentTypeDefinitionRecord? Record { get; set; } = record;
}

public sealed class ContentTypePartBuildingContext(string partName, ContentTypePartDefinitionRecord? record)
{
    public readonly string PartName = partName;

    public ContentTypePartDefinitionRecord? Record { get; set; } = record;
}

public sealed class ContentPartBuildingContext(string partName, ContentPartDefinitionRecord? record)
{
    public readonly string PartName = partName;

    public ContentPartDefinitionRecord? Record { get; set; } = record;
}

public sealed class ContentPartFieldBuildingContext(string fieldName, ContentPartFieldDefinitionRecord? record)
{
    public readonly string FieldName = fieldName;

    public ContentPartFieldDefinitionRecord? Record { get; set; } = record;
}
