namespace OrchardCore.Taxonomies;

/// <summary><c>{{ field | taxonomy_terms }}</c>, or <c>{{ taxonomyId | taxonomy_terms: termIds }}</c>.</summary>
internal sealed class TaxonomyTermsFilter(IContentManager content) : ILiquidFilter
{
    public async ValueTask<FluidValue> ProcessAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var (taxonomyId, termIds) = await AskedAsync(input, arguments, context);
        if (string.IsNullOrEmpty(taxonomyId) || await content.GetAsync(taxonomyId) is not { } taxonomy)
            return NilValue.Instance;

        var terms = Terms.Of(taxonomy).ToDictionary(entry => entry.ContentItemId!, entry => entry.Term);
        return FluidValue.Create(
            termIds.Select(id => terms.GetValueOrDefault(id)).OfType<ContentItem>().ToArray(), context.Options);
    }

    private static async ValueTask<(string? Taxonomy, string[] Terms)> AskedAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        switch (input.ToObjectValue())
        {
            case TaxonomyField field:
                return (field.TaxonomyContentItemId, field.TermContentItemIds);
            case JsonObject json:
                return (json[nameof(TaxonomyField.TaxonomyContentItemId)]?.ToString(),
                    [.. (json[nameof(TaxonomyField.TermContentItemIds)] as JsonArray ?? []).Select(id => $"{id}")]);
        }

        if (arguments.Count == 0 && input.Type is FluidValues.Object or FluidValues.Dictionary)
            return ((await input.GetValueAsync(nameof(TaxonomyField.TaxonomyContentItemId), context)).ToStringValue(),
                Ids(await input.GetValueAsync(nameof(TaxonomyField.TermContentItemIds), context), context));

        return (input.ToStringValue(), Ids(arguments.At(0), context));
    }

    private static string[] Ids(FluidValue value, TemplateContext context) => value.Type == FluidValues.String
        ? [value.ToStringValue()]
        : [.. value.Enumerate(context).Select(id => id.ToStringValue())];
}

/// <summary><c>{{ term | inherited_terms: taxonomyId }}</c>: the term and those above it.</summary>
internal sealed class InheritedTermsFilter(IContentManager content) : ILiquidFilter
{
    public async ValueTask<FluidValue> ProcessAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var termId = LiquidValues.ContentItemOf(input)?.ContentItemId ?? input.ToStringValue();
        var taxonomy = arguments.At(0).ToObjectValue() as ContentItem ?? await content.GetAsync(arguments.At(0).ToStringValue());

        return taxonomy is not null && taxonomy.TryGet<TaxonomyPart>(out var part)
            ? FluidValue.Create(Terms.Path(part.Terms, termId), context.Options)
            : NilValue.Instance;
    }
}
