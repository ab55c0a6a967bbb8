namespace OrchardCore.DisplayManagement;

public static class ShapeTableProviderExtensions
{
    public static IServiceCollection AddShapeTableProvider<TShapeTableProvider>(this IServiceCollection services)
        where TShapeTableProvider : class, IShapeTableProvider =>
        services.AddTransient<IShapeTableProvider, TShapeTableProvider>();
}
