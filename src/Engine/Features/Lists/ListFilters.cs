namespace OrchardCore.Lists;

/// <summary><c>{{ item | container }}</c>: the list an item is in.</summary>
internal sealed class ContainerFilter(IContentManager content) : ILiquidFilter
{
    public async ValueTask<FluidValue> ProcessAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        LiquidValues.ContentItemOf(input) is { } item && item.TryGet<ContainedPart>(out var part)
        && part.ListContentItemId is { Length: > 0 } id && await content.GetAsync(id) is { } list
            ? new ObjectValue(list)
            : NilValue.Instance;
}

/// <summary><c>{{ list | list_count }}</c>: how many published items a list has.</summary>
internal sealed class ListCountFilter(ISession session) : ILiquidFilter
{
    public async ValueTask<FluidValue> ProcessAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var list = ListIds.Of(input);
        return NumberValue.Create(await session.QueryIndex<ContainedPartIndex>(
            index => index.ListContentItemId == list && index.Published).CountAsync());
    }
}

/// <summary><c>{{ list | list_items }}</c>: the published items of a list as the list shows them: as they were put, or newest first.</summary>
internal sealed class ListItemsFilter(
    IContainerService container, IContentManager content, IContentDefinitionManager definitions) : ILiquidFilter
{
    public async ValueTask<FluidValue> ProcessAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        // A list that is a draft only has an order too.
        var id = ListIds.Of(input);
        var list = LiquidValues.ContentItemOf(input) ?? await content.GetAsync(id) ?? await content.GetAsync(id, VersionOptions.Latest);
        var isOrdered = list is not null
            && (await definitions.SettingsOfAsync<ListPartSettings>(list, nameof(ListPart))).EnableOrdering;
        var items = await container.QueryContainedItemsAsync(
            id, isOrdered, new Pager(1, null, int.MaxValue), new() { Status = ContentsStatus.Published });

        return FluidValue.Create(items.ToArray(), context.Options);
    }
}

internal static class ListIds
{
    public static string Of(FluidValue input) =>
        LiquidValues.ContentItemOf(input)?.ContentItemId ?? input.ToStringValue();
}
