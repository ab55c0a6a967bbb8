using System.Net;
using System.Net.Http.Json;

namespace Engine.Tests.Serving;

/// <summary>First it is stored, then somebody is told: what a request answers is true.</summary>
public sealed class HeldAnswerTests(LedgerSite site) : IClassFixture<LedgerSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly string _name = "entry " + Guid.NewGuid().ToString("N");

    [Theory]
    [InlineData("text", "POST")]
    [InlineData("text", "PUT")]
    [InlineData("text", "PATCH")]
    [InlineData("text", "DELETE")]
    [InlineData("text", "GET")]
    [InlineData("text", "HEAD")]
    [InlineData("json", "POST")]
    [InlineData("redirect", "POST")]
    [InlineData("redirect", "GET")]
    [InlineData("nothing", "DELETE")]
    [InlineData("unchanged", "GET")]
    [InlineData("missing", "POST")]
    [InlineData("unwritten", "POST")] // written to the pipe, and left there
    [InlineData("unwritten", "GET")]
    [InlineData("started", "POST")]
    [InlineData("completed", "PUT")]
    [InlineData("file", "POST")]
    [InlineData("stream", "GET")]
    [InlineData("before-the-end", "POST")]
    [InlineData("before-the-end", "GET")]
    public async Task Nobody_is_told_that_something_is_stored_which_is_not(string work, string method)
    {
        using var answer = await site.SendAsync($"ledger/{work}/{_name}?late", method);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Empty(await site.StoredAsync(_name));
        Assert.False(LedgerWork.Deferred.ContainsKey(_name));
        var page = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.DoesNotContain("done", page, StringComparison.Ordinal);
        if (method != "HEAD")
            Assert.Contains("Somebody else", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "POST", HttpStatusCode.OK, "done")]
    [InlineData("text", "GET", HttpStatusCode.OK, "done")]
    [InlineData("text", "HEAD", HttpStatusCode.OK, "")]
    [InlineData("redirect", "POST", HttpStatusCode.Redirect, "")]
    [InlineData("nothing", "DELETE", HttpStatusCode.NoContent, "")]
    [InlineData("unchanged", "GET", HttpStatusCode.NotModified, "")]
    [InlineData("unwritten", "POST", HttpStatusCode.OK, "done")]
    [InlineData("completed", "PUT", HttpStatusCode.OK, "")]
    [InlineData("before-the-end", "POST", HttpStatusCode.OK, "done")]
    [InlineData("before-the-end", "GET", HttpStatusCode.OK, "done")]
    [InlineData("after-the-start", "POST", HttpStatusCode.OK, "began")]
    public async Task What_is_told_is_stored(string work, string method, HttpStatusCode status, string text)
    {
        using var answer = await site.SendAsync($"ledger/{work}/{_name}", method);
        var told = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal((status, text), (answer.StatusCode, told));
        Assert.Equal([_name], await site.StoredAsync(_name));
        Assert.True(LedgerWork.Deferred.ContainsKey(_name));
    }

    [Fact]
    public async Task Who_answers_that_something_is_missing_or_wrong_says_himself_what_is_stored()
    {
        using var answer = await site.SendAsync($"ledger/missing/{_name}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal([_name], await site.StoredAsync(_name));
    }

    [Theory]
    [InlineData("broken", HttpStatusCode.InternalServerError)] // an exception that the error page answers
    [InlineData("failed", HttpStatusCode.ServiceUnavailable)] // an answer that says so itself
    [InlineData("handled", HttpStatusCode.OK)] // an exception that somebody's handler answers
    public async Task Work_that_failed_stores_nothing_whoever_tells_of_it(string work, HttpStatusCode status)
    {
        using var answer = await site.SendAsync($"ledger/{work}/{_name}");

        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await site.StoredAsync(_name));
        Assert.False(LedgerWork.Deferred.ContainsKey(_name));
    }

    [Fact]
    public async Task Who_keeps_the_failure_to_himself_can_not_say_that_all_went_well()
    {
        using var answer = await site.SendAsync($"ledger/stubborn/{_name}?late");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.DoesNotContain("done", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notice", "", "orch_notify_", "orchtempdata_")]
    [InlineData("notice", "?late")]
    [InlineData("apology", "")]
    [InlineData("apology", "?says", "orch_notify_")]
    public async Task The_next_page_tells_only_of_what_is_stored(string work, string query, params string[] cookies)
    {
        using var answer = await site.SendAsync($"ledger/{work}/{_name}{query}");

        var set = answer.Headers.TryGetValues("Set-Cookie", out var values) ? values.ToArray() : [];
        Assert.Equal(cookies.Length, set.Length);
        Assert.All(cookies, cookie => Assert.Contains(set, value => value.StartsWith(cookie, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("application/json", false)]
    [InlineData("*/*", true)]
    public async Task A_program_is_told_in_its_own_language(string accept, bool sendsJson)
    {
        using var answer = await site.SendAsync($"ledger/json/{_name}?late", accept: accept,
            content: sendsJson ? JsonContent.Create(new { }) : null);

        Assert.Equal((HttpStatusCode.Conflict, "application/problem+json"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("not saved", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task A_long_answer_is_sent_as_it_comes_and_what_it_tells_of_is_stored_by_then(string method)
    {
        using var answer = await site.SendAsync($"ledger/stream/{_name}", method);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel));

        var first = await lines.ReadLineAsync(Cancel);
        var stored = await site.StoredAsync(_name);
        LedgerWork.Gates.GetOrAdd(_name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        var second = await lines.ReadLineAsync(Cancel);

        Assert.Equal(("first", "second"), (first, second));
        Assert.Equal([_name], stored);
    }

    [Fact]
    public async Task What_is_lost_after_the_answer_has_begun_breaks_it_off_and_is_logged_by_name()
    {
        using var answer = await site.SendAsync($"ledger/after-the-start/{_name}?late");

        await Assert.ThrowsAnyAsync<Exception>(() => answer.Content.ReadAsStringAsync(Cancel));
        Assert.Empty(await site.StoredAsync(_name));
        Assert.Contains(site.Log.Lines, line => line.Contains("'One'", StringComparison.Ordinal) &&
            line.Contains("after its answer had begun", StringComparison.Ordinal) && line.Contains(_name.Split(' ')[1], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_stores_nothing_waits_for_nothing() =>
        Assert.Equal("False", await site.Http.GetStringAsync(new Uri($"ledger/read/{_name}", UriKind.Relative), Cancel));
}
