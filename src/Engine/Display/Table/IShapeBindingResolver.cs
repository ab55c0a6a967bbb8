namespace OrchardCore.DisplayManagement;

/// <summary>Bindings that no file holds, such as templates kept in a tenant's store.</summary>
public interface IShapeBindingResolver
{
    Task<ShapeBinding?> GetShapeBindingAsync(string shapeType);
}
