using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Liquid;
using OrchardCore.Modules;
using OrchardCore.Taxonomies.Core;
using OrchardCore.Taxonomies.Drivers;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Handlers;
using OrchardCore.Taxonomies.Indexing;
using OrchardCore.Taxonomies.Liquid;
using OrchardCore.Taxonomies.Models;

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

        services.AddSingleton<IFieldRules<TaxonomyField>, TaxonomyFieldRules>();
        services.AddContentField<TaxonomyField>()
            .UseDisplayDriver<TaxonomyFieldDisplayDriver>(name => !IsTags(name))
            .UseDisplayDriver<TaxonomyFieldTagsDisplayDriver>(IsTags)
            .AddHandler<FieldRulesHandler<TaxonomyField>>();

        services.AddScopedIndexProvider<TaxonomyIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddLiquidFilter<TaxonomyTermsFilter>("taxonomy_terms");
        services.AddLiquidFilter<InheritedTermsFilter>("inherited_terms");
    }
}
