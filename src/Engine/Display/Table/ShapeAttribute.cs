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

/// <summary>Bindings that no file holds, such as templates kept in a tenant's store.</summary>
public interface IShapeBindingResolver
{
    Task<ShapeBinding?> GetShapeBindingAsync(string shapeType);
}

public static class ShapeTableProviderExtensions
{
    public static IServiceCollection AddShapeTableProvider<TShapeTableProvider>(this IServiceCollection services)
        where TShapeTableProvider : class, IShapeTableProvider =>
        services.AddTransient<IShapeTableProvider, TShapeTableProvider>();
}
