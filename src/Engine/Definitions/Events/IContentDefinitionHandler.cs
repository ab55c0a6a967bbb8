namespace OrchardCore.ContentTypes.Events;

/// <summary>Sees each definition before it is built from its record, and may give it another record.</summary>
public interface IContentDefinitionHandler
{
    void ContentTypeBuilding(ContentTypeBuildingContext context);
    void ContentTypePartBuilding(ContentTypePartBuildingContext context);
    void ContentPartBuilding(ContentPartBuildingContext context);
    void ContentPartFieldBuilding(ContentPartFieldBuildingContext context);
}

public sealed class ContentTypeBuildingContext
{
    public readonly string TypeName;

    public ContentTypeBuildingContext(string typeName, ContentTypeDefinitionRecord? record)
    {
        TypeName = typeName;
        Record = record;
    }

    /// <summary>What the type is built from; a handler may give another one.</summary>
    public ContentTypeDefinitionRecord? Record { get; set; }
}

public sealed class ContentTypePartBuildingContext
{
    public readonly string PartName;

    public ContentTypePartBuildingContext(string partName, ContentTypePartDefinitionRecord? record)
    {
        PartName = partName;
        Record = record;
    }

    public ContentTypePartDefinitionRecord? Record { get; set; }
}

public sealed class ContentPartBuildingContext
{
    public readonly string PartName;

    public ContentPartBuildingContext(string partName, ContentPartDefinitionRecord? record)
    {
        PartName = partName;
        Record = record;
    }

    public ContentPartDefinitionRecord? Record { get; set; }
}

public sealed class ContentPartFieldBuildingContext
{
    public readonly string FieldName;

    public ContentPartFieldBuildingContext(string fieldName, ContentPartFieldDefinitionRecord? record)
    {
        FieldName = fieldName;
        Record = record;
    }

    public ContentPartFieldDefinitionRecord? Record { get; set; }
}
