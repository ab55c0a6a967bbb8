namespace OrchardCore.DisplayManagement.Handlers;

public class BuildEditorContext : BuildShapeContext, IBuildShapeContext
{
    public BuildEditorContext(IShape shape, string groupId, bool isNew, string htmlFieldPrefix, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater) : base(shape, groupId, shapeFactory, layout, updater) { IsNew = isNew; HtmlFieldPrefix = htmlFieldPrefix; }
    public bool IsNew { get; set; }
}
