namespace OrchardCore.ContentManagement.Metadata;

/// <summary>Writes definitions into the record they are stored in.</summary>
internal static class DefinitionWriter
{
    public static void Write(ContentDefinitionRecord record, ContentTypeDefinition type)
    {
        var written = new ContentTypeDefinitionRecord
        {
            Name = type.Name,
            DisplayName = type.DisplayName,
            Settings = Copy(type.Settings),
            ContentTypePartDefinitionRecords = [.. type.Parts.Select(part => new ContentTypePartDefinitionRecord
            {
                Name = part.Name,
                PartName = part.PartDefinition.Name,
                Settings = Copy(part.Settings),
            })],
        };

        Put(record.ContentTypeDefinitionRecords, written, existing => existing.Name);
    }

    public static void Write(ContentDefinitionRecord record, ContentPartDefinition part)
    {
        var written = new ContentPartDefinitionRecord
        {
            Name = part.Name,
            Settings = Copy(part.Settings),
            ContentPartFieldDefinitionRecords = [.. part.Fields.Select(field => new ContentPartFieldDefinitionRecord
            {
                Name = field.Name,
                FieldName = field.FieldDefinition.Name,
                Settings = Copy(field.Settings),
            })],
        };

        Put(record.ContentPartDefinitionRecords, written, existing => existing.Name);
    }

    private static void Put<T>(IList<T> records, T written, Func<T, string> name)
    {
        for (var i = 0; i < records.Count; i++)
        {
            if (string.Equals(name(records[i]), name(written), StringComparison.OrdinalIgnoreCase))
            {
                records[i] = written;
                return;
            }
        }

        records.Add(written);
    }

    private static JsonObject Copy(JsonObject settings) => settings.DeepClone().AsObject();
}
