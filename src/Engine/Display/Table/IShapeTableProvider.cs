namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Says what happens to shapes of certain types.</summary>
public interface IShapeTableProvider
{
    ValueTask DiscoverAsync(ShapeTableBuilder builder);
}

public abstract class ShapeTableProvider : IShapeTableProvider
{
    public abstract ValueTask DiscoverAsync(ShapeTableBuilder builder);
}

/// <summary>Has methods with <see cref="ShapeAttribute"/>.</summary>
public interface IShapeAttributeProvider;

public static class ShapeProviderExtensions
{
    public static IServiceCollection AddShapeAttributes<T>(this IServiceCollection services)
        where T : class, IShapeAttributeProvider =>
        services.AddScoped<T>().AddScoped<IShapeAttributeProvider>(scope => scope.GetRequiredService<T>());
}

public interface IShapeTableManager
{
    Task<ShapeTable> GetShapeTableAsync(string? themeId);
}
