namespace OrchardCore.ContentManagement.Metadata.Records;

public class ContentTypePartDefinitionRecord
{
    public string Name { get; set; } = null!;
    public string PartName { get; set; } = null!;
    public JsonObject Settings { get; set; } = [];
}
