namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Shows and edits one kind of part.</summary>
public abstract class ContentPartDisplayDriver<TPart> : DisplayDriverBase, IContentPartDisplayDriver
    where TPart : ContentPart, new()
{
    private ContentTypePartDefinition? _part;

    public virtual IDisplayResult? Display(TPart part, BuildPartDisplayContext context) => null;

    public virtual Task<IDisplayResult?> DisplayAsync(TPart part, BuildPartDisplayContext context) =>
        Task.FromResult(Display(part, context));

    public virtual IDisplayResult? Edit(TPart part, BuildPartEditorContext context) => null;

    public virtual Task<IDisplayResult?> EditAsync(TPart part, BuildPartEditorContext context) =>
        Task.FromResult(Edit(part, context));

    public virtual Task<IDisplayResult?> UpdateAsync(TPart part, UpdatePartEditorContext context) =>
        EditAsync(part, context);

    /// <summary>Every shape of a part knows which part of which type it shows.</summary>
    public override ShapeResult Factory(
        string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task>? initializeAsync)
    {
        var result = base.Factory(shapeType, shapeBuilder, initializeAsync);
        return _part is null ? result : ContentAlternates.OfPart(result, _part, shapeType);
    }

    Task<IDisplayResult?> IContentPartDisplayDriver.BuildDisplayAsync(
        ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context) =>
        At(contentPart, typePartDefinition, "", part => DisplayAsync(part, new(typePartDefinition, context)));

    Task<IDisplayResult?> IContentPartDisplayDriver.BuildEditorAsync(
        ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildEditorContext context) =>
        At(contentPart, typePartDefinition, context.HtmlFieldPrefix, part => EditAsync(part, new(typePartDefinition, context)));

    Task<IDisplayResult?> IContentPartDisplayDriver.UpdateEditorAsync(
        ContentPart contentPart, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context) =>
        At(contentPart, typePartDefinition, context.HtmlFieldPrefix, part => UpdateAsync(part, new(typePartDefinition, context)));

    private Task<IDisplayResult?> At(
        ContentPart contentPart, ContentTypePartDefinition definition, string outer, Func<TPart, Task<IDisplayResult?>> act)
    {
        if (contentPart is not TPart part)
            return Task.FromResult<IDisplayResult?>(null);

        _part = definition;
        Prefix = string.IsNullOrEmpty(outer) ? definition.Name : $"{outer}.{definition.Name}";
        return act(part);
    }

    protected string GetDisplayShapeType(BuildPartDisplayContext context) =>
        GetDisplayShapeType(typeof(TPart).Name, context);

    /// <summary>The type, with the display mode that the part is set to: <c>TitlePart_Display__Large</c>.</summary>
    protected string GetDisplayShapeType(string shapeType, BuildPartDisplayContext context) =>
        context.TypePartDefinition.GetSettings<ContentTypePartSettings>().DisplayMode is { Length: > 0 } mode
            ? $"{shapeType}_Display__{mode}"
            : shapeType;

    protected string GetEditorShapeType(BuildPartEditorContext context) =>
        GetEditorShapeType(context.TypePartDefinition);
    protected string GetEditorShapeType(ContentTypePartDefinition typePartDefinition) =>
        GetEditorShapeType(typeof(TPart).Name + "_Edit", typePartDefinition);
    protected string GetEditorShapeType(string shapeType, BuildPartEditorContext context) =>
        GetEditorShapeType(shapeType, context.TypePartDefinition);

    /// <summary>The type, with the editor that the part is set to: <c>HtmlBodyPart_Edit__Wysiwyg</c>.</summary>
    protected string GetEditorShapeType(string shapeType, ContentTypePartDefinition typePartDefinition) =>
        typePartDefinition.GetSettings<ContentTypePartSettings>().Editor is { Length: > 0 } editor
            ? $"{shapeType}__{editor}"
            : shapeType;
}
