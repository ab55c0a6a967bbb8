namespace OrchardCore.Liquid;

public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddLiquidFilter<TLiquidFilter>(this IServiceCollection services, string name)
        where TLiquidFilter : class, ILiquidFilter
    {
        services.Configure<TemplateOptions>(options =>
            options.Filters.AddFilter(name, LiquidFilterDelegateResolver<TLiquidFilter>.Resolve));
        services.TryAddScoped<TLiquidFilter>();
        return services;
    }
}
