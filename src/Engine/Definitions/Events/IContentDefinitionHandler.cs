namespace OrchardCore.ContentTypes.Events;

/// <summary>Sees each definition before it is built from its record, and may give it another record.</summary>
public interface IContentDefinitionHandler
{
    void ContentTypeBuilding(ContentTypeBuildingContext context);
    void ContentTypePartBuilding(ContentTypePartBuildingContext context);
    void ContentPartBuilding(ContentPartBuildingContext context);
    void ContentPartFieldBuilding(ContentPartFieldBuildingContext context);
}
