namespace OrchardCore.Data;

/// <summary>An index provider that needs services of the session's scope.</summary>
public interface IScopedIndexProvider : IIndexProvider;

public static class IndexServiceCollectionExtensions
{
    public static IServiceCollection AddIndexProvider<TIndexProvider>(this IServiceCollection services)
        where TIndexProvider : class, IIndexProvider => services.AddSingleton<IIndexProvider, TIndexProvider>();

    public static IServiceCollection AddScopedIndexProvider<TScopedIndexProvider>(this IServiceCollection services)
        where TScopedIndexProvider : class, IScopedIndexProvider =>
        services.AddScoped<IScopedIndexProvider, TScopedIndexProvider>();
}
