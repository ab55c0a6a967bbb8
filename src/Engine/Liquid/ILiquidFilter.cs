namespace OrchardCore.Liquid;

public interface ILiquidFilter
{
    ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context);
}

/// <summary>Asks the tenant for the filter when a template uses it.</summary>
public class LiquidFilterDelegateResolver<TLiquidFilter> where TLiquidFilter : class, ILiquidFilter
{
    internal static readonly FilterDelegate Resolve = new LiquidFilterDelegateResolver<TLiquidFilter>().ResolveAsync;

    public ValueTask<FluidValue> ResolveAsync(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var own = (LiquidTemplateContext)context;
        return own.Services.GetRequiredService<TLiquidFilter>().ProcessAsync(input, arguments, own);
    }
}

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
