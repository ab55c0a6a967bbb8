using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Engine.Tests.Display;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace Engine.Tests.Serving;

public sealed class PageCacheTests(PageSite site) : IClassFixture<PageSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_rendered_once_for_all_visitors()
    {
        await site.PublishAsync("One", "popular", "Article", "Popular", "Text");

        var first = await AskAsync("one/popular");
        var rendered = await RenderedAsync("One");
        var second = await AskAsync("one/popular");

        Assert.Equal((first.Text, "Engine; hit"), (second.Text, second.Status));
        Assert.Equal(rendered, await RenderedAsync("One"));
    }

    [Fact]
    public async Task Visitors_who_come_while_a_page_is_rendered_wait_for_it()
    {
        await site.PublishAsync("One", "rush", "Article", "Rush", "Text");
        using var gate = await GateAsync("rush-id");
        var rendered = await RenderedAsync("One");

        var all = Enumerable.Range(0, 20).Select(_ => AskAsync("one/rush")).ToArray();
        await gate.Reached.Task.WaitAsync(Cancel);
        await Task.Delay(100, Cancel);
        gate.Open.SetResult();
        var answers = await Task.WhenAll(all);

        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Equal(rendered + 1, await RenderedAsync("One"));
    }

    [Fact]
    public async Task What_is_published_shows_at_once()
    {
        await site.PublishAsync("One", "news", "Article", "Old", "Old text");
        await AskAsync("one/news");

        await site.PublishAsync("One", "news", "Article", "New", "New text");

        Assert.Contains("New text", (await AskAsync("one/news")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_published_while_a_page_is_rendered_shows_to_all_who_ask_from_then_on()
    {
        await site.PublishAsync("One", "live", "Article", "Old", "Old text");
        using var gate = await GateAsync("live-id");
        var early = AskAsync("one/live");
        await gate.Reached.Task.WaitAsync(Cancel);

        await site.PublishAsync("One", "live", "Article", "New", "New text");
        gate.Once = true;
        var late = await AskAsync("one/live");
        gate.Open.SetResult();

        Assert.Contains("Old text", (await early).Text, StringComparison.Ordinal);
        Assert.Contains("New text", late.Text, StringComparison.Ordinal);
        Assert.Contains("New text", (await AskAsync("one/live")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_in_user_is_never_served_from_the_cache()
    {
        await site.PublishAsync("One", "account", "Article", "Account", "Text");
        await AskAsync("one/account");
        var rendered = await RenderedAsync("One");

        var answer = await AskAsync("one/account", ("Cookie", "orchauth_One=something"));

        Assert.Equal((rendered + 1, null), (await RenderedAsync("One"), answer.Status));
    }

    [Fact]
    public async Task Each_tenant_has_its_own_page_at_the_same_path()
    {
        await site.PublishAsync("One", "welcome", "Article", "One", "Of one");
        await site.PublishAsync("Two", "welcome", "Article", "Two", "Of two");

        await AskAsync("one/welcome");

        Assert.Contains("Of two", (await AskAsync("two/welcome")).Text, StringComparison.Ordinal);
        Assert.Contains("Of one", (await AskAsync("one/welcome")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("W/{0}")]
    [InlineData("\"other\", {0}")]
    [InlineData("*")]
    public async Task Who_has_the_page_already_is_told_so(string asked)
    {
        await site.PublishAsync("One", "kept", "Article", "Kept", "Text");
        await AskAsync("one/kept");
        var etag = (await AskAsync("one/kept")).Response.Headers.ETag!.ToString();

        var again = await AskAsync("one/kept", ("If-None-Match", string.Format(null, asked, etag)));
        var other = await AskAsync("one/kept", ("If-None-Match", "\"other\""));

        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Response.StatusCode, again.Text));
        Assert.Equal(etag, again.Response.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, other.Response.StatusCode);
    }

    [Fact]
    public async Task Who_takes_brotli_gets_it_under_a_tag_of_its_own()
    {
        await site.PublishAsync("One", "long", "Article", "Long", string.Join(' ', Enumerable.Range(0, 2000)));
        await AskAsync("one/long");
        var plain = await AskAsync("one/long", ("Accept-Encoding", "gzip, br;q=0"));

        var small = await AskAsync("one/long", ("Accept-Encoding", "gzip, br"));

        using var brotli = new BrotliStream(await small.Response.Content.ReadAsStreamAsync(Cancel), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli);
        Assert.Equal("br", Assert.Single(small.Response.Content.Headers.ContentEncoding));
        Assert.Equal(plain.Text, await reader.ReadToEndAsync(Cancel));
        Assert.Empty(plain.Response.Content.Headers.ContentEncoding);
        Assert.NotEqual(plain.Response.Headers.ETag, small.Response.Headers.ETag);
        Assert.Equal(("Accept-Encoding", "Accept-Encoding"), (plain.Response.Headers.Vary.ToString(), small.Response.Headers.Vary.ToString()));
    }

    [Fact]
    public async Task HEAD_is_told_of_the_page_that_is_kept()
    {
        await site.PublishAsync("One", "head", "Article", "Head", "Text");
        var page = await AskAsync("one/head");

        using var request = new HttpRequestMessage(HttpMethod.Head, "one/head");
        using var head = await site.Http.SendAsync(request, Cancel);

        Assert.Equal("Engine; hit", head.Headers.GetValues("Cache-Status").Single());
        Assert.Equal(Encoding.UTF8.GetByteCount(page.Text), head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Each_visitor_gets_his_own_antiforgery_token_in_the_page_of_all()
    {
        await site.PublishAsync("One", "form", "Article", "Form");
        await WhileReadingAsync("form-id", (http, item) => Write(item, "token: " + TenantAntiforgery.HandOut(http).RequestToken));

        var first = await AskAsync("one/form");
        var second = await AskAsync("one/form");
        var third = await AskAsync("one/form");

        var tokens = new[] { first, second, third }.Select(answer => Regex.Match(answer.Text, "token: ([\\w-]{80,})").Groups[1].Value).ToArray();
        Assert.Equal((3, "Engine; hit"), (tokens.Distinct().Count(it => it.Length > 80), third.Status));
        Assert.Equal(
            Encoding.UTF8.GetByteCount(third.Text), third.Response.Content.Headers.ContentLength);
        foreach (var answer in (Answer[])[second, third])
        {
            Assert.Contains("orchantiforgery_One=", answer.Response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
            Assert.Contains("no-store", answer.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Null(answer.Response.Headers.ETag);
        }
    }

    [Fact]
    public async Task Each_visitor_gets_his_own_nonce()
    {
        await site.PublishAsync("One", "script", "Article", "Script");
        var count = 0;
        await WhileReadingAsync("script-id", (http, item) =>
        {
            var nonce = $"abc{++count}xyz";
            http.Response.Headers.ContentSecurityPolicy = $"script-src 'self' 'nonce-{nonce}'";
            Write(item, $"nonce: {nonce}.");
        });
        await AskAsync("one/script");

        var answers = new[] { await AskAsync("one/script"), await AskAsync("one/script") };

        Assert.Equal(1, count);
        Assert.All(answers, answer => Assert.Equal("Engine; hit", answer.Status));
        var nonces = answers.Select(answer => Regex.Match(
            answer.Response.Headers.GetValues("Content-Security-Policy").Single(), "^script-src 'self' 'nonce-(.+)'$").Groups[1].Value).ToArray();
        Assert.Equal(2, nonces.Distinct().Count(nonce => nonce.Length > 20));
        Assert.All(answers.Zip(nonces), pair => Assert.Contains(
            $"nonce: {pair.Second}.", WebUtility.HtmlDecode(pair.First.Text), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Set-Cookie", "seen=1")]
    [InlineData("Cache-Control", "no-store")]
    [InlineData("Cache-Control", "private, max-age=60")]
    [InlineData("Vary", "Accept-Language")]
    [InlineData("Content-Encoding", "identity")]
    public async Task What_says_that_it_is_for_one_visitor_is_kept_for_nobody(string header, string value)
    {
        await site.PublishAsync("One", "own", "Article", "Own", "Text");
        await WhileReadingAsync("own-id", (http, _) => http.Response.Headers[header] = value);

        await AskAsync("one/own");

        Assert.Null((await AskAsync("one/own")).Status);
    }

    [Fact]
    public async Task A_page_that_must_not_be_stored_is_not_kept_because_a_token_says_so_too()
    {
        await site.PublishAsync("One", "both", "Article", "Both");
        await WhileReadingAsync("both-id", (http, item) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            Write(item, TenantAntiforgery.HandOut(http).RequestToken!);
        });

        await AskAsync("one/both");

        Assert.Null((await AskAsync("one/both")).Status);
    }

    [Fact]
    public async Task A_token_that_can_not_be_found_in_the_page_is_kept_for_nobody()
    {
        await site.PublishAsync("One", "hidden", "Article", "Hidden");
        await WhileReadingAsync("hidden-id", (http, item) =>
            Write(item, Convert.ToBase64String(Encoding.UTF8.GetBytes(TenantAntiforgery.HandOut(http).RequestToken!))));

        await AskAsync("one/hidden");

        Assert.Null((await AskAsync("one/hidden")).Status);
    }

    [Fact]
    public async Task A_removed_tag_takes_the_pages_along_that_have_it_and_no_others()
    {
        await site.PublishAsync("One", "tagged", "Article", "Tagged", "Text");
        await WhileReadingAsync("tagged-id", (http, _) =>
            http.RequestServices.GetRequiredService<PageRecord>().Add(new CacheContext("it").AddTag("opening-hours").AddContext("route")));
        await AskAsync("one/tagged");

        await RemoveTagAsync("staff");
        var kept = await AskAsync("one/tagged");
        await RemoveTagAsync("Opening-Hours");
        var gone = await AskAsync("one/tagged");

        Assert.Equal(("Engine; hit", "Engine; fwd=miss"), (kept.Status, gone.Status));

        Task RemoveTagAsync(string tag) => site.InTenantAsync(
            "One", services => services.GetRequiredService<ITagCache>().RemoveTagAsync(tag));
    }

    [Fact]
    public async Task A_signal_takes_all_pages_of_its_tenant_along_and_none_of_others()
    {
        await site.PublishAsync("One", "signal", "Article", "One", "Of one");
        await site.PublishAsync("Two", "signal", "Article", "Two", "Of two");
        await AskAsync("one/signal");
        await AskAsync("two/signal");

        await site.InTenantAsync("One", services => services.GetRequiredService<ISignal>().SignalTokenAsync("anything"));

        Assert.Equal(
            ("Engine; fwd=miss", "Engine; hit"), ((await AskAsync("one/signal")).Status, (await AskAsync("two/signal")).Status));
    }

    [Fact]
    public async Task A_page_lives_no_longer_than_what_is_in_it()
    {
        await site.PublishAsync("One", "brief", "Article", "Brief", "Text");
        await WhileReadingAsync("brief-id", (http, _) => http.RequestServices.GetRequiredService<PageRecord>().Add(
            new CacheContext("it").WithExpiryAfter(TimeSpan.FromMilliseconds(300))));
        await AskAsync("one/brief");
        await Task.Delay(400, Cancel);

        Assert.Equal("Engine; fwd=miss", (await AskAsync("one/brief")).Status);
    }

    [Fact]
    public async Task What_varies_by_something_unknown_is_kept_for_nobody()
    {
        await site.PublishAsync("One", "varied", "Article", "Varied", "Text");
        await WhileReadingAsync("varied-id", (http, _) => http.RequestServices.GetRequiredService<PageRecord>().Add(
            new CacheContext("it").AddContext("user-agent")));

        await AskAsync("one/varied");

        Assert.Null((await AskAsync("one/varied")).Status);
    }

    [Fact]
    public async Task A_tenant_that_ends_takes_its_pages_along()
    {
        await site.PublishAsync("Two", "asleep", "Article", "Asleep", "Text");
        var memory = site.Services.GetRequiredService<PageMemory>();
        var before = memory.Bytes;
        await AskAsync("two/asleep");
        var kept = memory.Bytes;

        var host = site.Services.GetRequiredService<ShellHost>();
        await host.SleepAsync(TimeSpan.Zero);

        Assert.True(kept > before);
        Assert.Equal(0, memory.Bytes);
    }

    private static void Write(ContentItem item, string text) => item.Alter<BodyPart>(part => part.Text = text);

    private async Task WhileReadingAsync(string id, Action<HttpContext, ContentItem> work)
    {
        var accessor = site.Services.GetRequiredService<IHttpContextAccessor>();
        var pages = await site.PagesAsync("One");
        pages.Reading = (_, item) =>
        {
            if (item.ContentItemId == id)
                work(accessor.HttpContext!, item);

            return Task.CompletedTask;
        };
    }

    private async Task<Gate> GateAsync(string id)
    {
        var gate = new Gate();
        (await site.PagesAsync("One")).Reading = async (_, item) =>
        {
            if (item.ContentItemId != id || gate.Once)
                return;

            gate.Reached.TrySetResult();
            await gate.Open.Task;
        };
        return gate;
    }

    private async Task<int> RenderedAsync(string tenant) => (await site.PagesAsync(tenant)).Rendered;

    private async Task<Answer> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        var response = await site.Http.SendAsync(request, Cancel);
        var status = response.Headers.TryGetValues("Cache-Status", out var said) ? said.Single() : null;
        return new Answer(response, await response.Content.ReadAsStringAsync(Cancel), status);
    }

    private sealed record Answer(HttpResponseMessage Response, string Text, string? Status);

    private sealed class Gate : IDisposable
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Whoever is inside stays there; nobody else is held.</summary>
        public bool Once { get; set; }

        public void Dispose() => Open.TrySetResult();
    }
}
