namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Has methods with <see cref="ShapeAttribute"/>.</summary>
public interface IShapeAttributeProvider;

public static class ShapeProviderExtensions
{
    public static IServiceCollection AddShapeAttributes<T>(this IServiceCollection services)
        where T : class, IShapeAttributeProvider =>
        services.AddScoped<T>().AddScoped<IShapeAttributeProvider>(scope => scope.GetRequiredService<T>());
}
