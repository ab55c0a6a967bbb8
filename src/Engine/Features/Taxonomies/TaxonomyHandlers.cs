namespace OrchardCore.Taxonomies;

/// <summary>Says where the terms of a taxonomy are.</summary>
internal sealed class TaxonomyPartHandler : ContentPartHandler<TaxonomyPart>
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, TaxonomyPart part) =>
        context.ForAsync<ContainedContentItemsAspect>(aspect =>
        {
            aspect.Accessors.Add(item => item[nameof(TaxonomyPart)]?[Terms.Key] as JsonArray ?? []);
            return Task.CompletedTask;
        });
}

/// <summary>Says where the deeper terms of a term are; the part needn't be among those of its type.</summary>
internal sealed class TermPartContentHandler : ContentHandlerBase
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context) =>
        context.ForAsync<ContainedContentItemsAspect>(aspect =>
        {
            if (context.ContentItem.Has(nameof(TermPart)))
                aspect.Accessors.Add(item => item[Terms.Key] as JsonArray ?? []);

            return Task.CompletedTask;
        });
}
