namespace OrchardCore.Taxonomies;

internal sealed class TaxonomiesStartup : StartupBase
{
    private static bool IsTags(string name) => string.Equals(name, "Tags", StringComparison.OrdinalIgnoreCase);

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<TaxonomyPart>()
            .UseDisplayDriver<TaxonomyPartDisplayDriver>()
            .AddHandler<TaxonomyPartHandler>();
        services.AddContentPart<TermPart>();
        services.AddScoped<IContentHandler, TermPartContentHandler>();
        services.AddScoped<IContentDisplayDriver, TermPartContentDriver>();
        services.AddScoped<IContentsTaxonomyListQueryService, TermItems>();

        services.AddContentField<TaxonomyField>()
            .UseDisplayDriver<TaxonomyFieldDisplayDriver>(name => !IsTags(name))
            .UseDisplayDriver<TaxonomyFieldTagsDisplayDriver>(IsTags)
            .AddHandler<FieldRulesHandler<TaxonomyField, TaxonomyFieldDisplayDriver>>();

        services.AddShapeTableProvider<TermShapes>();
        services.AddScopedIndexProvider<TaxonomyIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddLiquidFilter<TaxonomyTermsFilter>("taxonomy_terms");
        services.AddLiquidFilter<InheritedTermsFilter>("inherited_terms");
    }
}
