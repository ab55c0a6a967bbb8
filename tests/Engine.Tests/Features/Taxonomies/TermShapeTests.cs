namespace Engine.Tests.Features.Taxonomies;

public sealed class TermShapeTests(PartsSite site) : IClassFixture<PartsSite>
{
    [Theory]
    [InlineData("""{% shape "Term", alias: "alias:topics" %}""", """<a href="/topics/mind/moods">Mood</a>""")]
    [InlineData("""{% shape "Term", taxonomy_content_item_id: "topics00000000000000000000" %}""", """<a href="/topics/mind">Mind</a>""")]
    [InlineData("""{% shape "Term", alias: "alias:topics", term_content_item_id: "mind0000000000000000000000" %}""", """<a href="/topics/mind/moods">Mood</a>""")]
    public async Task The_terms_of_a_taxonomy_are_a_shape(string template, string link)
    {
        var html = await site.LiquidAsync(template);

        Assert.StartsWith("<ul class=\"term\">", html.TrimStart(), StringComparison.Ordinal);
        Assert.Contains(link, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_taxonomy_shows_all_of_its_terms()
    {
        var (_, html) = await site.GetAsync("topics");

        Assert.Contains("""<a href="/clinic/topics/mind">Mind</a>""", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="/clinic/topics/mind/moods">Mood</a>""", html, StringComparison.Ordinal);
    }
}
