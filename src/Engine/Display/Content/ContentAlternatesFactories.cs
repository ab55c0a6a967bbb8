namespace OrchardCore.ContentManagement.Display.ContentDisplay;

public static class ContentPartAlternatesFactory
{
    public static string[] GetAlternates(ContentTypePartDefinition definition, string shapeType, string displayType) =>
        ContentAlternates.ForPart(definition, shapeType, displayType);
}

public static class ContentFieldAlternatesFactory
{
    public static string[] GetAlternates(
        ContentTypePartDefinition typePartDefinition, ContentPartFieldDefinition partFieldDefinition,
        string shapeType, string displayType) =>
        ContentAlternates.ForField(typePartDefinition, partFieldDefinition, shapeType, displayType);
}
