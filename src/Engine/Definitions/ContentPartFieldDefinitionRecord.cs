namespace OrchardCore.ContentManagement.Metadata.Records;

public class ContentPartFieldDefinitionRecord
{
    public string FieldName { get; set; } = null!;
    public string Name { get; set; } = null!;
    public JsonObject Settings { get; set; } = [];
}
