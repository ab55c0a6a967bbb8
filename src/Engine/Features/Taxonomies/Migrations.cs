namespace OrchardCore.Taxonomies;

internal sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterTypeDefinitionAsync("Taxonomy", taxonomy => taxonomy
            .Draftable().Versionable().Creatable().Listable()
            .WithPart("TitlePart", part => part.WithPosition("1"))
            .WithPart("AliasPart", part => part.WithPosition("2").WithSettings(new AliasPartSettings
            {
                Pattern = "{{ Model.ContentItem | display_text | slugify }}",
            }))
            .WithPart("AutoroutePart", part => part.WithPosition("3").WithSettings(new AutoroutePartSettings
            {
                Pattern = "{{ Model.ContentItem | display_text | slugify }}",
                AllowRouteContainedItems = true,
            }))
            .WithPart("TaxonomyPart", part => part.WithPosition("4")));

        await SchemaBuilder.CreateMapIndexTableAsync<TaxonomyIndex>(table => table
            .Column<string>(nameof(TaxonomyIndex.TaxonomyContentItemId), column => column.WithLength(26))
            .Column<string>(nameof(TaxonomyIndex.ContentItemId), column => column.WithLength(26))
            .Column<string>(nameof(TaxonomyIndex.ContentType), column => column.WithLength(255))
            .Column<string>(nameof(TaxonomyIndex.ContentPart), column => column.WithLength(255))
            .Column<string>(nameof(TaxonomyIndex.ContentField), column => column.WithLength(255))
            .Column<string>(nameof(TaxonomyIndex.TermContentItemId), column => column.WithLength(26))
            .Column<bool>(nameof(TaxonomyIndex.Published))
            .Column<bool>(nameof(TaxonomyIndex.Latest)));

        await SchemaBuilder.AlterIndexTableAsync<TaxonomyIndex>(table => table
            .CreateIndex("IDX_TaxonomyIndex_DocumentId", "DocumentId", nameof(TaxonomyIndex.TermContentItemId),
                nameof(TaxonomyIndex.Published), nameof(TaxonomyIndex.Latest)));

        return 1;
    }
}
