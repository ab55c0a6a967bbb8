namespace OrchardCore.Liquid;

/// <summary>The filters that every tenant has; features add theirs.</summary>
internal static class LiquidFilters
{
    public static void AddTo(FilterCollection filters)
    {
        TextFilters.AddTo(filters);
        LinkFilters.AddTo(filters);
        ShapeFilters.AddTo(filters);
        ContentFilters.AddTo(filters);
        UserFilters.AddTo(filters);
    }

    public static void Add(
        this FilterCollection filters, string name,
        Func<FluidValue, FilterArguments, LiquidTemplateContext, FluidValue> filter) =>
        filters.AddFilter(name, (input, arguments, context) =>
            new ValueTask<FluidValue>(filter(input, arguments, (LiquidTemplateContext)context)));

    public static void AddAsync(
        this FilterCollection filters, string name,
        Func<FluidValue, FilterArguments, LiquidTemplateContext, ValueTask<FluidValue>> filter) =>
        filters.AddFilter(name, (input, arguments, context) => filter(input, arguments, (LiquidTemplateContext)context));

    /// <summary>An argument by its name, or by its place.</summary>
    public static FluidValue Get(this FilterArguments arguments, string name, int index) =>
        arguments.HasNamed(name) ? arguments[name] : arguments.At(index);
}
