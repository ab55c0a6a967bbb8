namespace OrchardCore.DisplayManagement;

/// <summary>The method shows shapes of the type: of its own name, unless another is given.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public class ShapeAttribute : Attribute
{
    public ShapeAttribute()
    {
    }

    public ShapeAttribute(string shapeType) => ShapeType = shapeType;

    public string? ShapeType { get; }
}
