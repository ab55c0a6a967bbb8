namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Shows and edits one kind of field.</summary>
public abstract class ContentFieldDisplayDriver<TField> : DisplayDriverBase, IContentFieldDisplayDriver
    where TField : ContentField, new()
{
    private ContentPartFieldDefinition? _field;
    private ContentTypePartDefinition? _part;

    public virtual IDisplayResult? Display(TField field, BuildFieldDisplayContext fieldDisplayContext) => null;

    public virtual Task<IDisplayResult?> DisplayAsync(TField field, BuildFieldDisplayContext fieldDisplayContext) =>
        Task.FromResult(Display(field, fieldDisplayContext));

    public virtual IDisplayResult? Edit(TField field, BuildFieldEditorContext context) => null;

    public virtual Task<IDisplayResult?> EditAsync(TField field, BuildFieldEditorContext context) =>
        Task.FromResult(Edit(field, context));

    public virtual Task<IDisplayResult?> UpdateAsync(TField field, UpdateFieldEditorContext context) =>
        EditAsync(field, context);

    /// <summary>Every shape of a field knows which field of which part it shows.</summary>
    public override ShapeResult Factory(
        string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task>? initializeAsync)
    {
        var result = base.Factory(shapeType, shapeBuilder, initializeAsync);
        return _field is null || _part is null ? result : ContentAlternates.OfField(result, _part, _field, shapeType);
    }

    Task<IDisplayResult?> IContentFieldDisplayDriver.BuildDisplayAsync(
        ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition,
        ContentTypePartDefinition typePartDefinition, BuildDisplayContext context) =>
        Find(contentPart, partFieldDefinition, typePartDefinition, "") is { } field
            ? DisplayAsync(field, new(contentPart, typePartDefinition, partFieldDefinition, context))
            : Task.FromResult<IDisplayResult?>(null);

    Task<IDisplayResult?> IContentFieldDisplayDriver.BuildEditorAsync(
        ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition,
        ContentTypePartDefinition typePartDefinition, BuildEditorContext context) =>
        Find(contentPart, partFieldDefinition, typePartDefinition, context.HtmlFieldPrefix) is { } field
            ? EditAsync(field, new(contentPart, typePartDefinition, partFieldDefinition, context))
            : Task.FromResult<IDisplayResult?>(null);

    async Task<IDisplayResult?> IContentFieldDisplayDriver.UpdateEditorAsync(
        ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition,
        ContentTypePartDefinition typePartDefinition, UpdateEditorContext context)
    {
        if (Find(contentPart, partFieldDefinition, typePartDefinition, context.HtmlFieldPrefix) is not { } field)
            return null;

        var result = await UpdateAsync(field, new(contentPart, typePartDefinition, partFieldDefinition, context));
        contentPart.Apply(partFieldDefinition.Name, field);
        return result;
    }

    protected string GetDisplayShapeType(BuildFieldDisplayContext context) =>
        GetDisplayShapeType(typeof(TField).Name, context);

    /// <summary>The type, with the display mode that the field is set to: <c>TextField_Display__Header</c>.</summary>
    protected string GetDisplayShapeType(string shapeType, BuildFieldDisplayContext context) =>
        context.PartFieldDefinition.GetSettings<ContentPartFieldSettings>().DisplayMode is { Length: > 0 } mode
            ? $"{shapeType}_Display__{mode}"
            : shapeType;

    protected string GetEditorShapeType(BuildFieldEditorContext context) =>
        GetEditorShapeType(context.PartFieldDefinition);
    protected string GetEditorShapeType(ContentPartFieldDefinition partFieldDefinition) =>
        GetEditorShapeType(typeof(TField).Name + "_Edit", partFieldDefinition);
    protected string GetEditorShapeType(string shapeType, BuildFieldEditorContext context) =>
        GetEditorShapeType(shapeType, context.PartFieldDefinition);

    /// <summary>The type, with the editor that the field is set to: <c>TextField_Edit__TextArea</c>.</summary>
    protected string GetEditorShapeType(string shapeType, ContentPartFieldDefinition partFieldDefinition) =>
        partFieldDefinition.GetSettings<ContentPartFieldSettings>().Editor is { Length: > 0 } editor
            ? $"{shapeType}__{editor}"
            : shapeType;

    private TField? Find(
        ContentPart part, ContentPartFieldDefinition definition, ContentTypePartDefinition typePart, string outer)
    {
        if (definition.FieldDefinition.Name != typeof(TField).Name)
            return null;

        (_field, _part) = (definition, typePart);
        var own = $"{typePart.Name}.{definition.Name}";
        Prefix = string.IsNullOrEmpty(outer) ? own : $"{outer}.{own}";
        return part.GetOrCreate<TField>(definition.Name);
    }
}
