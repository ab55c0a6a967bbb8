using OrchardCore.Autoroute.Models;

namespace Clinic.Articles;

public sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(ArticlePart), part => part
            .WithDescription("Makes a content item a health article: lead, author, off-label statement, risks, citations."));

        await definitions.AlterTypeDefinitionAsync("Article", type => type
            .WithDisplayName("Article")
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart("TitlePart", part => part.WithPosition("0"))
            .WithPart("AutoroutePart", part => part.WithPosition("1").WithSettings(
                new AutoroutePartSettings
                {
                    AllowCustomPath = true,
                    ShowHomepageOption = false,
                    Pattern = "articles/{{ ContentItem | display_text | slugify }}",
                }))
            .WithPart(nameof(ArticlePart), part => part.WithPosition("2"))
            .WithPart("HtmlBodyPart", part => part.WithPosition("3").WithDisplayName("Body"))
            .WithPart("FlowPart", part => part.WithPosition("4").WithDisplayName("Sections")));

        return 1; // The next change is UpdateFrom1Async; this method never changes once released.
    }
}
