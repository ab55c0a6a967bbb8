namespace OrchardCore.ContentManagement.Metadata.Records;

public class ContentDefinitionRecord : Document, IDocument
{
    public IList<ContentPartDefinitionRecord> ContentPartDefinitionRecords { get; set; } = [];
    public IList<ContentTypeDefinitionRecord> ContentTypeDefinitionRecords { get; set; } = [];
}

public class ContentTypeDefinitionRecord
{
    public IList<ContentTypePartDefinitionRecord> ContentTypePartDefinitionRecords { get; set; } = [];
    public string DisplayName { get; set; } = null!;
    public string Name { get; set; } = null!;
    public JsonObject Settings { get; set; } = [];
}

public class ContentTypePartDefinitionRecord
{
    public string Name { get; set; } = null!;
    public string PartName { get; set; } = null!;
    public JsonObject Settings { get; set; } = [];
}

public class ContentPartDefinitionRecord
{
    public IList<ContentPartFieldDefinitionRecord> ContentPartFieldDefinitionRecords { get; set; } = [];
    public string Name { get; set; } = null!;
    public JsonObject Settings { get; set; } = [];
}

public class ContentPartFieldDefinitionRecord
{
    public string FieldName { get; set; } = null!;
    public string Name { get; set; } = null!;
    public JsonObject Settings { get; set; } = [];
}
