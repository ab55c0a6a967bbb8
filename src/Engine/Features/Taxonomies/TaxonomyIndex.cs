namespace OrchardCore.Taxonomies.Indexing;

/// <summary>A term that a field of an item holds.</summary>
public sealed class TaxonomyIndex : MapIndex
{
    public string? TaxonomyContentItemId { get; set; }
    public string? ContentItemId { get; set; }
    public string? ContentType { get; set; }
    public string? ContentPart { get; set; }
    public string? ContentField { get; set; }
    public string? TermContentItemId { get; set; }
    public bool Published { get; set; }
    public bool Latest { get; set; }
}

internal sealed class TaxonomyIndexProvider(IServiceProvider services) : IndexProvider<ContentItem>, IScopedIndexProvider
{
    public override void Describe(DescribeContext<ContentItem> context) => context.For<TaxonomyIndex>().Map(MapAsync);

    private async Task<IEnumerable<TaxonomyIndex>?> MapAsync(ContentItem item)
    {
        if (!item.Published && !item.Latest)
            return null;

        // Asked for late: the definitions are read with the session that is mapping.
        var definitions = services.GetRequiredService<IContentDefinitionManager>();
        return await definitions.GetTypeDefinitionAsync(item.ContentType) is { } type
            ? [.. type.Parts.SelectMany(part => Rows(item, part))]
            : null;
    }

    private static IEnumerable<TaxonomyIndex> Rows(ContentItem item, ContentTypePartDefinition part) =>
        from field in part.PartDefinition.Fields
        where field.FieldDefinition.Name == nameof(TaxonomyField)
        let chosen = item.Get<ContentPart>(part.Name)?.Get<TaxonomyField>(field.Name)
        where chosen is not null
        from term in chosen.TermContentItemIds ?? []
        select new TaxonomyIndex
        {
            TaxonomyContentItemId = chosen.TaxonomyContentItemId,
            ContentItemId = item.ContentItemId,
            ContentType = item.ContentType,
            ContentPart = part.Name,
            ContentField = field.Name,
            TermContentItemId = term,
            Published = item.Published,
            Latest = item.Latest,
        };
}
