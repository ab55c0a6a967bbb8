namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>A shape about to be made.</summary>
public class ShapeCreatingContext
{
    public required IServiceProvider ServiceProvider { get; set; }
    public required IShapeFactory ShapeFactory { get; set; }
    public dynamic? New { get; set; }
    public required string ShapeType { get; set; }
    public required Func<ValueTask<IShape>> CreateAsync { get; set; }
    public Func<IShape> Create { set => CreateAsync = () => new(value()); }
    public IList<Func<ShapeCreatedContext, Task>> OnCreated { get; set; } = [];
}
