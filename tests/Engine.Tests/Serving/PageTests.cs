using System.Net;
using Engine.Tests.Display;

namespace Engine.Tests.Serving;

public sealed class PageTests(PageSite site) : IClassFixture<PageSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_published_article_is_a_page_of_the_theme()
    {
        await site.PublishAsync("One", "health/knee", "Article", "Knee <pain>", "Rest & ice");

        using var response = await GetAsync("one/health/knee");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            "<!DOCTYPE html><title>Clinic</title><header></header><main>"
            + "<article><h1>Knee &lt;pain&gt;</h1><em>Rest &amp; ice</em></article></main>",
            await response.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("News", "<div><em class=\"news\">Text</em></div>")] // [ContentType]__[PartType] of a module
    [InlineData("FramedNews", "<div><i><em>Text</em></i></div>")] // a wrapper, by a content type with a star
    [InlineData("Sidebar", "<div></div>")] // placed into the layout by the theme
    public async Task Templates_and_places_are_found_by_content_type(string type, string content)
    {
        await site.PublishAsync("One", "as-" + type, type, "Title", "Text");

        var page = await site.Http.GetStringAsync(new Uri("one/as-" + type, UriKind.Relative), Cancel);

        Assert.Contains("<main>" + content + "</main>", page, StringComparison.Ordinal);
        Assert.Equal(type == "Sidebar", page.Contains("<header><b><em>Text</em></b></header>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BadDriver")]
    [InlineData("SlowDriver")]
    [InlineData("BadTemplate")]
    public async Task A_page_goes_on_without_what_breaks_on_it(string type)
    {
        await site.PublishAsync("One", "page-" + type, type, "Title", "Still here");

        using var response = await GetAsync("one/page-" + type);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<div><em>Still here</em></div>", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one/nowhere", HttpStatusCode.NotFound, "<p>sorry</p>")]
    [InlineData("one/crash", HttpStatusCode.InternalServerError, "<p>oops 500</p>")]
    [InlineData("one/teapot", (HttpStatusCode)418, "<p>oops 418</p>")]
    public async Task An_error_is_a_page_of_the_theme_with_its_status(string path, HttpStatusCode status, string content)
    {
        using var response = await GetAsync(path);

        var page = await response.Content.ReadAsStringAsync(Cancel);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains("<main>" + content, page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_a_visitor_may_not_see_is_refused()
    {
        await site.PublishAsync("One", "secret", "Secret", "Not for you", "Hidden");

        using var response = await GetAsync("one/secret");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.DoesNotContain("Hidden", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one/missing.png", "image/png")]
    [InlineData("one/missing", "application/json")]
    public async Task An_error_is_no_page_for_what_is_not_a_reader(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);

        using var response = await site.Http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_page_is_found_whatever_the_case_and_the_end_of_its_address()
    {
        await site.PublishAsync("One", "about-us", "Article", "About", "Us");

        using var upper = await GetAsync("one/ABOUT-us");
        using var slash = await GetAsync("one/about-us/?a=1");

        Assert.Equal(HttpStatusCode.OK, upper.StatusCode);
        Assert.Equal(HttpStatusCode.OK, slash.StatusCode);
    }

    [Fact]
    public async Task A_head_request_tells_the_length_and_sends_nothing()
    {
        await site.PublishAsync("One", "long", "Article", "Long", new string('x', 10_000));

        using var response = await site.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "one/long"), Cancel);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 10_000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_notice_is_shown_once_on_the_page_after_a_redirect()
    {
        await site.PublishAsync("One", "article", "Article", "Title", "Text");
        using var posted = await site.Http.PostAsync(new Uri("one/notice", UriKind.Relative), null, Cancel);
        var cookie = posted.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("orch_notify_", StringComparison.Ordinal));

        using var request = new HttpRequestMessage(HttpMethod.Get, "one/article");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var shown = await site.Http.SendAsync(request, Cancel);
        var after = await site.Http.GetStringAsync(new Uri("one/article", UriKind.Relative), Cancel);

        Assert.Contains("<div class=\"message message-success\" role=\"status\">Saved <b>it</b></div>",
            await shown.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Contains(shown.Headers.GetValues("Set-Cookie"), value => value.StartsWith("orch_notify_One=;", StringComparison.Ordinal));
        Assert.DoesNotContain("Saved", after, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> GetAsync(string path) => site.Http.GetAsync(new Uri(path, UriKind.Relative), Cancel);
}
