using System.Net;

namespace Clinic.Tests.Articles;

/// <summary>What the theme says of a page by templates of its own, so that it says the same on both engines.</summary>
public sealed class ThemePageTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    [Theory]
    [InlineData("articles", "Articles - Clinic ")]
    [InlineData(ArticlePageTests.Path, "Is ketamine addictive in the treatment of treatment-resistant depression? - Clinic ")]
    [InlineData("nowhere", "Page not found - Clinic ")]
    public async Task The_title_names_the_page_once(string path, string title)
    {
        using var visitor = site.Open();

        var page = await visitor.GetAsync(path);

        Assert.Equal(title + site.Name, page.One("title").TextContent);
    }

    [Fact]
    public async Task The_home_page_is_titled_after_its_heading()
    {
        using var visitor = site.Open();

        var home = await visitor.GetAsync("");

        Assert.Equal($"{home.One("h1").TextContent} - Clinic {site.Name}", home.One("title").TextContent);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("articles/")]
    public async Task The_menu_is_one_list_that_says_where_the_visitor_is(string path)
    {
        using var visitor = site.Open();

        var page = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.Page.QuerySelectorAll(".site-header nav"));
        Assert.NotEmpty(page.Page.QuerySelectorAll(".site-header nav ul.menu > li > a"));
        if (!path.EndsWith('/'))
            Assert.Equal("Articles", page.One(".site-header [aria-current=page]").TextContent);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_the_themes()
    {
        using var visitor = site.Open();

        var page = await visitor.GetAsync("nowhere");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal("This page does not exist", page.One("h1").TextContent);
    }

    [Fact]
    public async Task Headings_of_imported_text_keep_the_names_that_links_need()
    {
        using var visitor = site.Open();

        var article = await visitor.GetAsync(ArticlePageTests.Path);

        Assert.NotNull(article.Page.QuerySelector("h2#more-risk"));
        Assert.NotNull(article.Page.QuerySelector("h2#decide"));
    }
}
