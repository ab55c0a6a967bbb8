namespace OrchardCore.ContentManagement.Metadata.Records;

public class ContentDefinitionRecord : Document, IDocument
{
    public IList<ContentPartDefinitionRecord> ContentPartDefinitionRecords { get; set; } = [];
    public IList<ContentTypeDefinitionRecord> ContentTypeDefinitionRecords { get; set; } = [];
}
