using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Engine.Tests.Display;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement.Notify;

namespace Engine.Tests.Serving;

/// <summary>What one visitor's page may say to another one, and what a module in between sees of it.</summary>
public sealed class PageSharingTests(PageSite site) : IClassFixture<PageSite>, IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var pages = await PagesAsync();
        (pages.Reading, pages.Passing) = (null, null);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("Cookie")]
    [InlineData("Accept-Encoding, Cookie")]
    [InlineData("X-Visitor")]
    [InlineData("*")]
    public async Task What_varies_by_more_than_its_encoding_is_made_for_each_visitor(string vary)
    {
        await site.PublishAsync("One", "varies", "Article", "Varies", "Text");
        (await PagesAsync()).Reading = (services, item) =>
        {
            var http = services.GetRequiredService<IHttpContextAccessor>().HttpContext!;
            http.Response.Headers.Vary = vary;
            item.Alter<BodyPart>(part => part.Text = $"Hello {http.Request.Headers.Cookie} {http.Request.Headers["X-Visitor"]}");
            return Task.CompletedTask;
        };

        var ann = await AskAsync("one/varies", ("Cookie", "visitor=Ann"), ("X-Visitor", "Ann"));
        var bob = await AskAsync("one/varies", ("Cookie", "visitor=Bob"), ("X-Visitor", "Bob"));

        Assert.Contains("Hello visitor=Ann Ann", ann.Text, StringComparison.Ordinal);
        Assert.Contains("Hello visitor=Bob Bob", bob.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cache-Control", "no-cache")]
    [InlineData("Cache-Control", "max-age=0")]
    [InlineData("Cache-Control", "public, max-age=600, s-maxage=0")]
    [InlineData("Cache-Control", "private=\"X-Visitor\", max-age=60")]
    [InlineData("Cache-Control", "max-age=soon")]
    [InlineData("Pragma", "no-cache")]
    [InlineData("Expires", "0")]
    [InlineData("Expires", "Thu, 01 Jan 2026 00:00:00 GMT")]
    public async Task What_wants_to_be_asked_for_again_is_kept_for_nobody(string header, string value)
    {
        await site.PublishAsync("One", "again", "Article", "Again", "Text");
        await WhileReadingAsync("again-id", http => http.Response.Headers[header] = value);

        await AskAsync("one/again");

        Assert.Null((await AskAsync("one/again")).Status);
    }

    [Theory]
    [InlineData("Vary", "accept-encoding", "Accept-Encoding")]
    [InlineData("Cache-Control", "public, max-age=60", "public, max-age=60")]
    [InlineData("Content-Language", "en", "en")]
    public async Task What_others_may_be_shown_says_the_same_to_them(string header, string value, string shown)
    {
        await site.PublishAsync("One", "shared", "Article", "Shared", "Text");
        await WhileReadingAsync("shared-id", http => http.Response.Headers[header] = value);
        await AskAsync("one/shared");

        var kept = await AskAsync("one/shared");

        Assert.Equal(("Engine; hit", shown), (kept.Status, kept[header]));
    }

    [Theory]
    [InlineData("Vary", "Cookie")]
    [InlineData("Cache-Control", "no-store")]
    public async Task A_visitor_of_whom_a_module_has_said_so_is_not_shown_what_others_were(string header, string value)
    {
        await site.PublishAsync("One", "spoken", "Article", "Spoken", "Text");
        await AskAsync("one/spoken");
        await PassingAsync((http, next) =>
        {
            if (http.Request.Headers.ContainsKey("X-Visitor"))
                http.Response.Headers[header] = value;

            return next(http);
        });

        var spoken = await AskAsync("one/spoken", ("X-Visitor", "Ann"));
        var other = await AskAsync("one/spoken");

        Assert.Equal((null, value, "Engine; hit"), (spoken.Status, spoken[header], other.Status));
    }

    [Fact]
    public async Task A_modules_middleware_has_its_say_before_a_kept_page_is_served()
    {
        await site.PublishAsync("One", "guarded", "Article", "Guarded", "Text");
        await PassingAsync((http, next) =>
        {
            if (!http.Request.Headers.ContainsKey("X-Visitor"))
                return next(http);

            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
        await AskAsync("one/guarded");

        var turnedAway = await AskAsync("one/guarded", ("X-Visitor", "Ann"));

        Assert.Equal(HttpStatusCode.Forbidden, turnedAway.Response.StatusCode);
        Assert.Equal("Engine; hit", (await AskAsync("one/guarded")).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)] // As the response starts.
    public async Task A_header_that_a_visitor_brought_about_goes_to_nobody_else(bool late)
    {
        await site.PublishAsync("One", "greeting", "Article", "Greeting", "Text");
        await PassingAsync((http, next) =>
        {
            if (http.Request.Headers["X-Visitor"] is [var visitor] && !late)
                http.Response.Headers["X-Hello"] = visitor;
            else if (http.Request.Headers["X-Visitor"] is [var later])
                http.Response.OnStarting(() => Task.FromResult(http.Response.Headers.TryAdd("X-Hello", later)));

            return next(http);
        });

        var ann = await AskAsync("one/greeting", ("X-Visitor", "Ann"));
        var other = await AskAsync("one/greeting");
        var bob = await AskAsync("one/greeting", ("X-Visitor", "Bob"));

        Assert.Equal(("Ann", "Engine; fwd=miss"), (ann["X-Hello"], ann.Status));
        Assert.Equal((null, "Engine; hit"), (other["X-Hello"], other.Status));
        Assert.Equal(("Bob", "Engine; hit"), (bob["X-Hello"], bob.Status));
    }

    [Theory]
    [InlineData(StatusCodes.Status503ServiceUnavailable)]
    [InlineData(StatusCodes.Status203NonAuthoritative)]
    public async Task A_page_whose_status_changes_as_it_is_sent_is_kept_for_nobody(int status)
    {
        await site.PublishAsync("One", "late", "Article", "Late", "Text");
        await PassingAsync((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                http.Response.StatusCode = status;
                return Task.CompletedTask;
            });
            return next(http);
        });
        var changed = await AskAsync("one/late");
        await PassingAsync(null);

        var after = await AskAsync("one/late");

        Assert.Equal(status, (int)changed.Response.StatusCode);
        Assert.Equal((HttpStatusCode.OK, null), (after.Response.StatusCode, after.Status));
    }

    [Fact]
    public async Task A_page_that_gets_a_nonce_only_as_it_is_sent_is_kept_for_nobody()
    {
        await site.PublishAsync("One", "policy", "Article", "Policy", "Text");
        await PassingAsync((http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                http.Response.Headers.ContentSecurityPolicy = $"script-src 'nonce-{Guid.NewGuid():N}'";
                return Task.CompletedTask;
            });
            return next(http);
        });

        await AskAsync("one/policy");

        Assert.Null((await AskAsync("one/policy")).Status);
    }

    [Fact]
    public async Task Each_language_that_a_module_chooses_has_its_own_page()
    {
        await site.PublishAsync("One", "spoken-here", "Article", "Language", "Text");
        await PassingAsync((http, next) =>
        {
            CultureInfo.CurrentUICulture = new CultureInfo(http.Request.Headers.AcceptLanguage.ToString());
            return next(http);
        });
        (await PagesAsync()).Reading = (_, item) =>
        {
            item.Alter<BodyPart>(part => part.Text = "In " + CultureInfo.CurrentUICulture.Name);
            return Task.CompletedTask;
        };

        var texts = new List<string>();
        foreach (var language in (string[])["en", "de", "en"])
            texts.Add(Regex.Match((await AskAsync("one/spoken-here", ("Accept-Language", language))).Text, "In (..)").Value);

        Assert.Equal(["In en", "In de", "In en"], texts);
        Assert.Equal("Engine; hit", (await AskAsync("one/spoken-here", ("Accept-Language", "de"))).Status);
    }

    [Fact]
    public async Task Whom_a_module_has_signed_in_without_a_cookie_gets_a_page_of_his_own()
    {
        await site.PublishAsync("One", "mine", "Article", "Mine", "Text");
        await PassingAsync((http, next) =>
        {
            if (http.Request.Headers["X-Visitor"] is [{ } visitor])
                http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, visitor)], "Header"));

            return next(http);
        });
        (await PagesAsync()).Reading = (services, item) =>
        {
            var user = services.GetRequiredService<IHttpContextAccessor>().HttpContext!.User;
            item.Alter<BodyPart>(part => part.Text = "Hello " + (user.Identity?.Name ?? "you"));
            return Task.CompletedTask;
        };

        var ann = await AskAsync("one/mine", ("X-Visitor", "Ann"));
        var nobody = await AskAsync("one/mine");
        var bob = await AskAsync("one/mine", ("X-Visitor", "Bob"));

        Assert.Contains("Hello Ann", ann.Text, StringComparison.Ordinal);
        Assert.Contains("Hello you", nobody.Text, StringComparison.Ordinal);
        Assert.Contains("Hello Bob", bob.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_a_notice_is_kept_for_nobody()
    {
        await site.PublishAsync("One", "noticed", "Article", "Noticed", "Text");
        (await PagesAsync()).Reading = (services, _) => services.GetRequiredService<INotifier>().AddAsync(
            NotifyType.Success, new LocalizedHtmlString("welcome", "Welcome")).AsTask();

        await AskAsync("one/noticed");

        Assert.Null((await AskAsync("one/noticed")).Status);
    }

    [Fact]
    public async Task A_page_that_was_not_there_is_there_once_it_is_published()
    {
        var missing = await AskAsync("one/soon");
        await site.PublishAsync("One", "soon", "Article", "Soon", "Text");

        var there = await AskAsync("one/soon");

        Assert.Equal((HttpStatusCode.NotFound, null), (missing.Response.StatusCode, missing.Status));
        Assert.Equal((HttpStatusCode.OK, "Engine; fwd=miss"), (there.Response.StatusCode, there.Status));
    }

    [Theory]
    [InlineData("one/nothing", HttpStatusCode.NotFound)]
    [InlineData("one/hidden-from-you", HttpStatusCode.Unauthorized)]
    [InlineData("one/fails-for-you", HttpStatusCode.InternalServerError)]
    public async Task HEAD_is_told_of_an_error_what_GET_would_be(string path, HttpStatusCode status)
    {
        await site.PublishAsync("One", "hidden-from-you", "Secret", "Hidden", "Text");
        await site.PublishAsync("One", "fails-for-you", "Article", "Fails", "Text");
        await WhileReadingAsync("fails-for-you-id", _ => throw new InvalidOperationException("broken"));
        var page = await AskAsync(path);

        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await site.Http.SendAsync(request, Cancel);

        Assert.Equal((status, status), (page.Response.StatusCode, head.StatusCode));
        Assert.Equal(page.Response.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.True(head.Content.Headers.ContentLength > 0);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
    }

    private Task<PageSite.Pages> PagesAsync() => site.PagesAsync("One");

    private async Task PassingAsync(Func<HttpContext, RequestDelegate, Task>? passing) => (await PagesAsync()).Passing = passing;

    private async Task WhileReadingAsync(string id, Action<HttpContext> work) =>
        (await PagesAsync()).Reading = (services, item) =>
        {
            if (item.ContentItemId == id)
                work(services.GetRequiredService<IHttpContextAccessor>().HttpContext!);

            return Task.CompletedTask;
        };

    private async Task<Answer> AskAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        var response = await site.Http.SendAsync(request, Cancel);
        return new Answer(response, await response.Content.ReadAsStringAsync(Cancel));
    }

    private sealed record Answer(HttpResponseMessage Response, string Text)
    {
        public string? Status => this["Cache-Status"];

        public string? this[string header] =>
            Response.Headers.TryGetValues(header, out var said) || Response.Content.Headers.TryGetValues(header, out said)
                ? string.Join(", ", said) : null;
    }
}
