namespace OrchardCore.DisplayManagement.Implementation;

public class ShapeCreatedContext
{
    public dynamic New { get; set; } = null!;
    public IServiceProvider ServiceProvider { get; set; } = null!;
    public IShape Shape { get; set; } = null!;
    public IShapeFactory ShapeFactory { get; set; } = null!;
    public string ShapeType { get; set; } = null!;
}
