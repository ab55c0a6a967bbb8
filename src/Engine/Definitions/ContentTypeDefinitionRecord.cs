namespace OrchardCore.ContentManagement.Metadata.Records;

public class ContentTypeDefinitionRecord
{
    public IList<ContentTypePartDefinitionRecord> ContentTypePartDefinitionRecords { get; set; } = [];
    public string DisplayName { get; set; } = null!;
    public string Name { get; set; } = null!;
    public JsonObject Settings { get; set; } = [];
}
