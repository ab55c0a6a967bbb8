namespace OrchardCore.Liquid;

/// <summary>Shapes as values: made, shown, taken apart.</summary>
internal static class ShapeFilters
{
    public static void AddTo(FilterCollection filters)
    {
        filters.AddAsync("shape_new", NewAsync);
        filters.AddAsync("shape_render", RenderAsync);
        filters.AddAsync("shape_stringify", StringifyAsync);
        filters.Add("shape_properties", Properties);
        filters.AddAsync("shape_build_display", BuildDisplayAsync);
    }

    private static async ValueTask<FluidValue> NewAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var shape = await context.Services.GetRequiredService<IShapeFactory>().CreateAsync(input.ToStringValue());
        foreach (var name in arguments.Names)
            shape.Properties[ShapeNames.Pascal(name)] = arguments[name].ToObjectValue();

        return new ShapeValue(shape);
    }

    internal static async ValueTask<FluidValue> RenderAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context) => input switch
        {
            ShapeValue value => new HtmlContentValue(await context.Display.ShapeExecuteAsync(value.Shape)),
            HtmlContentValue => input,
            _ when input.ToObjectValue() is IShape shape =>
                new HtmlContentValue(await context.Display.ShapeExecuteAsync(shape)),
            _ => NilValue.Instance,
        };

    private static async ValueTask<FluidValue> StringifyAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        await RenderAsync(input, arguments, context) is HtmlContentValue html
            ? new StringValue(html.ToStringValue(), encode: false)
            : StringValue.Empty;

    private static FluidValue Properties(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        if (input.ToObjectValue() is IShape shape)
        {
            foreach (var name in arguments.Names)
                shape.Properties[ShapeNames.Pascal(name)] = arguments[name].ToObjectValue();
        }

        return input;
    }

    private static async ValueTask<FluidValue> BuildDisplayAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        if (input.Type == FluidValues.Array)
        {
            var all = new List<FluidValue>();
            foreach (var item in input.Enumerate(context))
                all.Add(await BuildDisplayAsync(item, arguments, context));

            return new ArrayValue(all);
        }

        if (LiquidValues.ContentItemOf(input) is not { } content)
            return NilValue.Instance;

        var services = context.Services;
        return new ShapeValue(await services.GetRequiredService<IContentItemDisplayManager>().BuildDisplayAsync(
            content, services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater,
            arguments.At(0).ToStringValue() is { Length: > 0 } type ? type : "Detail"));
    }
}
