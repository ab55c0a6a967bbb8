using System.Net;
using Engine.Tests.Display;
using Microsoft.Extensions.DependencyInjection;

namespace Engine.Tests.Serving;

public sealed class PageCacheTests(PageSite site) : IClassFixture<PageSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_rendered_once_for_all_visitors()
    {
        await site.PublishAsync("One", "popular", "Article", "Popular", "Text");

        var first = await GetAsync("one/popular");
        var rendered = await RenderedAsync("One");
        var second = await GetAsync("one/popular");

        Assert.Equal(first, second);
        Assert.Equal(rendered, await RenderedAsync("One"));
    }

    [Fact]
    public async Task What_is_published_shows_at_once()
    {
        await site.PublishAsync("One", "news", "Article", "Old", "Old text");
        await GetAsync("one/news");

        await site.PublishAsync("One", "news", "Article", "New", "New text");

        Assert.Contains("New text", await GetAsync("one/news"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_in_user_is_never_served_from_the_cache()
    {
        await site.PublishAsync("One", "account", "Article", "Account", "Text");
        await GetAsync("one/account");
        var rendered = await RenderedAsync("One");

        await GetAsync("one/account", "orchauth_One=something");

        Assert.Equal(rendered + 1, await RenderedAsync("One"));
    }

    [Fact]
    public async Task Each_tenant_has_its_own_page_at_the_same_path()
    {
        await site.PublishAsync("One", "welcome", "Article", "One", "Of one");
        await site.PublishAsync("Two", "welcome", "Article", "Two", "Of two");

        await GetAsync("one/welcome");

        Assert.Contains("Of two", await GetAsync("two/welcome"), StringComparison.Ordinal);
        Assert.Contains("Of one", await GetAsync("one/welcome"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_page_already_is_told_so()
    {
        await site.PublishAsync("One", "kept", "Article", "Kept", "Text");
        await GetAsync("one/kept");
        using var cached = await site.Http.GetAsync(new Uri("one/kept", UriKind.Relative), Cancel);

        using var request = new HttpRequestMessage(HttpMethod.Get, "one/kept");
        request.Headers.IfNoneMatch.Add(cached.Headers.ETag!);
        using var again = await site.Http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancel));
    }

    private async Task<int> RenderedAsync(string tenant)
    {
        var count = 0;
        await site.InTenantAsync(tenant, services =>
        {
            count = services.GetRequiredService<PageSite.Pages>().Rendered;
            return Task.CompletedTask;
        });
        return count;
    }

    private async Task<string> GetAsync(string path, string? cookie = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);

        using var response = await site.Http.SendAsync(request, Cancel);
        return await response.Content.ReadAsStringAsync(Cancel);
    }
}
