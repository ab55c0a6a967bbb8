namespace OrchardCore.ContentManagement.Metadata;

/// <summary>Builds the definitions that a record describes.</summary>
internal sealed class DefinitionReader(ContentDefinitionRecord record, IReadOnlyList<IContentDefinitionHandler> handlers)
{
    private readonly Dictionary<string, ContentPartDefinitionRecord> _parts = record.ContentPartDefinitionRecords
        .GroupBy(part => part.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(parts => parts.Key, parts => parts.First(), StringComparer.OrdinalIgnoreCase);

    public IEnumerable<ContentTypeDefinition> Types() =>
        record.ContentTypeDefinitionRecords.Select(type => Type(type.Name)).OfType<ContentTypeDefinition>();

    public IEnumerable<ContentPartDefinition> Parts() =>
        record.ContentPartDefinitionRecords.Select(part => Part(part.Name)).OfType<ContentPartDefinition>();

    public ContentTypeDefinition? Type(string name)
    {
        var context = new ContentTypeBuildingContext(name, record.ContentTypeDefinitionRecords.FirstOrDefault(
            type => string.Equals(type.Name, name, StringComparison.OrdinalIgnoreCase)));
        return Told(context, handler => handler.ContentTypeBuilding).Record is not { } type
            ? null
            : new ContentTypeDefinition(
                type.Name, type.DisplayName,
                type.ContentTypePartDefinitionRecords.Select(Use).OfType<ContentTypePartDefinition>(), type.Settings);
    }

    public ContentPartDefinition? Part(string name)
    {
        var context = new ContentPartBuildingContext(name, _parts.GetValueOrDefault(name));
        return Told(context, handler => handler.ContentPartBuilding).Record is not { } part
            ? null
            : new ContentPartDefinition(
                part.Name,
                part.ContentPartFieldDefinitionRecords.Select(Field).OfType<ContentPartFieldDefinition>(),
                part.Settings);
    }

    /// <summary>Each use of a part has a definition of its own, so that a field knows under which name it is used.</summary>
    private ContentTypePartDefinition? Use(ContentTypePartDefinitionRecord use)
    {
        var context = new ContentTypePartBuildingContext(use.PartName, use);
        return Told(context, handler => handler.ContentTypePartBuilding).Record is not { } record
            ? null
            : new ContentTypePartDefinition(
                record.Name, Part(record.PartName) ?? new ContentPartDefinition(record.PartName), record.Settings);
    }

    private ContentPartFieldDefinition? Field(ContentPartFieldDefinitionRecord field)
    {
        var context = new ContentPartFieldBuildingContext(field.Name, field);
        return Told(context, handler => handler.ContentPartFieldBuilding).Record is not { } record
            ? null
            : new ContentPartFieldDefinition(
                new ContentFieldDefinition(record.FieldName), record.Name, record.Settings);
    }

    private TContext Told<TContext>(TContext context, Func<IContentDefinitionHandler, Action<TContext>> tell)
    {
        foreach (var handler in handlers)
            tell(handler)(context);

        return context;
    }
}
