namespace OrchardCore.Liquid;

/// <summary>Content items: found, named, read whole. What a list or a taxonomy adds is with those features.</summary>
internal static class ContentFilters
{
    public static void AddTo(FilterCollection filters)
    {
        filters.Add("display_text", (input, _, _) =>
            LiquidValues.ContentItemOf(input) is { } item ? StringValue.Create(item.DisplayText ?? "") : NilValue.Instance);
        filters.AddAsync("content_item_id", ByIdAsync);
        filters.AddAsync("full_text", FullTextAsync);
    }

    /// <summary>An id, or a list of ids, as published items in the order asked for.</summary>
    private static async ValueTask<FluidValue> ByIdAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var content = context.Services.GetRequiredService<IContentManager>();
        if (input.Type != FluidValues.Array)
            return FluidValue.Create(await content.GetAsync(input.ToStringValue()), context.Options);

        var ids = input.Enumerate(context).Select(id => id.ToStringValue()).ToArray();
        var items = (await content.GetAsync(ids)).ToDictionary(item => item.ContentItemId);
        return FluidValue.Create(ids.Where(items.ContainsKey).Select(id => items[id]).ToArray(), context.Options);
    }

    private static async ValueTask<FluidValue> FullTextAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        if (LiquidValues.ContentItemOf(input) is not { } item)
            return NilValue.Instance;

        var aspect = await context.Services.GetRequiredService<IContentManager>()
            .PopulateAspectAsync(item, new FullTextAspect());
        return StringValue.Create(string.Join(' ', aspect.Segments.Where(segment => !string.IsNullOrWhiteSpace(segment))));
    }
}
