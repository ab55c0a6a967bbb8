namespace OrchardCore.ContentManagement.Metadata.Records;

public class ContentFieldDefinitionRecord
{
    public string Name { get; set; } = null!;
}
