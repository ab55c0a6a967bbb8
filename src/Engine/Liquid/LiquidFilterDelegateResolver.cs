namespace OrchardCore.Liquid;

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
