using System.Net;

namespace Clinic.Tests.Articles;

public sealed class ArticlePageTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    public const string Path = "articles/is-ketamine-addictive-in-the-treatment-of-treatment-resistant-depression";

    [Fact]
    public async Task The_home_page_leads_to_the_article()
    {
        using var visitor = site.Open();

        var home = await visitor.GetAsync("");
        var article = await visitor.GetAsync(home.One(".featured a").GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, article.Status);
        Assert.StartsWith("Is ketamine addictive", article.One("h1").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shows_each_article_with_its_lead()
    {
        using var visitor = site.Open();

        var list = await visitor.GetAsync("articles");

        var cards = list.Page.QuerySelectorAll("article.card");
        Assert.Equal(2, cards.Length);
        Assert.All(cards, card => Assert.NotEmpty(card.QuerySelector(".lead")!.TextContent));
    }

    [Fact]
    public async Task An_article_shows_its_statement_myths_risks_and_references()
    {
        using var visitor = site.Open();

        var article = await visitor.GetAsync(Path);

        Assert.Equal(HttpStatusCode.OK, article.Status);
        Assert.Contains("not approved by the U.S. Food and Drug Administration", article.One(".off-label").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Partly true", "False", "Needs context", "False"],
            article.Page.QuerySelectorAll(".myth-fact .verdict strong").Select(verdict => verdict.TextContent));
        Assert.NotEmpty(article.Page.QuerySelectorAll(".risks li"));
        Assert.Equal(9, article.Page.QuerySelectorAll(".citations li").Length);
        Assert.EndsWith("/consultation", article.One(".call a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_reference_in_the_text_points_to_one_in_the_list()
    {
        using var visitor = site.Open();

        var article = await visitor.GetAsync(Path);

        var targets = article.Page.QuerySelectorAll("a[href^='#ref-']").Select(link => link.GetAttribute("href")!).ToArray();
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.NotNull(article.Page.QuerySelector(target)));
    }

    [Fact]
    public async Task An_article_page_is_light_and_asks_nobody_else_for_anything()
    {
        using var visitor = site.Open();

        var article = await visitor.GetAsync(Path);

        Assert.InRange(article.Text.Length, 5_000, 100_000);
        Assert.Empty(article.Page.QuerySelectorAll("script"));
        Assert.All(article.Page.QuerySelectorAll("link[rel=stylesheet]"), link =>
            Assert.StartsWith("/", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_said_so_in_the_clinics_own_layout()
    {
        using var visitor = site.Open();

        var answer = await visitor.GetAsync("articles/nothing-here");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("header.site-header"));
    }
}
