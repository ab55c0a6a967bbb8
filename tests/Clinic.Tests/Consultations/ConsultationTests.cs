using System.Net;
using Clinic.Consultations;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Tests.Consultations;

public sealed class ConsultationTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    internal static Dictionary<string, string> Valid => new()
    {
        ["name"] = "Pat Example",
        ["email"] = "pat@example.com",
        ["phone"] = "(555) 555-0199",
        ["contact"] = "email",
        ["message"] = "I would like to know whether this is for me.",
        ["consent"] = "on",
    };

    [Fact]
    public async Task A_valid_request_is_stored_and_thanked_for()
    {
        using var visitor = site.Open();
        var before = await CountAsync();

        var answer = await SendAsync(visitor, Valid);
        var thanks = await visitor.GetAsync(answer.Location!.ToString());

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("request has arrived", thanks.One("h1").TextContent, StringComparison.Ordinal);
        Assert.NotNull(thanks.Page.QuerySelector(".crisis a[href='tel:988']"));
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Pressing_send_twice_stores_one_request()
    {
        using var visitor = site.Open();
        var page = await visitor.GetAsync("consultation");
        var before = await CountAsync();

        var answers = await Task.WhenAll(
            visitor.SubmitAsync(page, "main form", Valid), visitor.SubmitAsync(page, "main form", Valid));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.Status));
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task Two_visitors_who_write_the_same_are_two()
    {
        using var one = site.Open();
        using var other = site.Open();
        var (first, second) = (await one.GetAsync("consultation"), await other.GetAsync("consultation"));
        var before = await CountAsync();

        await one.SubmitAsync(first, "main form", Valid);
        await other.SubmitAsync(second, "main form", Valid);

        Assert.Equal("Engine; hit", second.Response.Headers.GetValues("Cache-Status").Single());
        Assert.Equal(before + 2, await CountAsync());
    }

    [Fact]
    public async Task A_corrected_request_from_the_same_page_is_another_one()
    {
        using var visitor = site.Open();
        var page = await visitor.GetAsync("consultation");
        var before = await CountAsync();

        await visitor.SubmitAsync(page, "main form", Valid);
        await visitor.SubmitAsync(page, "main form", new(Valid) { ["message"] = "I forgot to say something." });

        Assert.Equal(before + 2, await CountAsync());
    }

    [Theory]
    [InlineData("name", "", "is needed")]
    [InlineData("email", "nobody", "e-mail address")]
    [InlineData("email", "Pat <pat@example.com>", "e-mail address")]
    [InlineData("phone", "call me", "telephone number")]
    [InlineData("phone", "555 555 0199 after six", "telephone number")]
    [InlineData("phone", "(55) - 1", "telephone number")]
    [InlineData("contact", "pigeon", "Choose one")]
    [InlineData("consent", "", "Please tick")]
    public async Task A_wrong_answer_is_named_beside_its_field_and_nothing_typed_is_lost(string field, string value, string message)
    {
        using var visitor = site.Open();
        var before = await CountAsync();
        var typed = new Dictionary<string, string>(Valid) { [field] = value };
        if (value.Length == 0 && field == "consent")
            typed.Remove("consent");

        var answer = await SendAsync(visitor, typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var input = answer.One($"main form [name={field}]");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var described = input.GetAttribute("aria-describedby")!.Split(' ').Select(id => answer.Page.GetElementById(id)?.TextContent);
        Assert.Contains(described, text => text?.Contains(message, StringComparison.Ordinal) == true);
        Assert.Contains(message, answer.One(".validation-summary").TextContent, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector(".validation-summary[autofocus]"));
        Assert.Contains("whether this is for me", answer.One("textarea[name=message]").TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task All_wrong_answers_are_named_at_once()
    {
        using var visitor = site.Open();

        var answer = await SendAsync(visitor, new() { ["name"] = "", ["email"] = "x", ["message"] = new string('x', 2001) });

        Assert.Equal(5, answer.Page.QuerySelectorAll(".validation-summary a").Length);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = site.Open();
        var page = await visitor.GetAsync("consultation");
        var before = await CountAsync();

        var form = page.One("[name=__form]").GetAttribute("value")!;
        var forged = await visitor.PostAsync("consultations", new Dictionary<string, string>(Valid) { ["__form"] = form });
        var stored = await CountAsync();
        var sent = await visitor.SubmitAsync(page, "main form", Valid);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (forged.Status, sent.Status));
        Assert.Equal((before, before + 1), (stored, await CountAsync()));
    }

    [Fact]
    public async Task A_form_with_somebody_elses_token_is_refused()
    {
        using var visitor = site.Open();
        using var stranger = site.Open();
        var page = await visitor.GetAsync("consultation");
        await stranger.GetAsync("consultation");
        var before = await CountAsync();

        var forged = await stranger.SubmitAsync(page, "main form", Valid);

        Assert.Equal((HttpStatusCode.BadRequest, before), (forged.Status, await CountAsync()));
    }

    [Fact]
    public async Task What_a_visitor_wrote_is_stored_in_no_readable_form()
    {
        using var visitor = site.Open();
        await SendAsync(visitor, new(Valid) { ["name"] = "Zebulon Unmistakable" });

        // The log before the database: what leaves the log meanwhile has gone into the database.
        var files = Directory.GetFiles(site.Folder, "*.db*", SearchOption.AllDirectories).OrderDescending().ToArray();

        Assert.Contains(files, file => file.EndsWith(".db", StringComparison.Ordinal));
        foreach (var file in files)
            Assert.DoesNotContain("Unmistakable", await ReadAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_crisis_notice_stays_whatever_the_form_looks_like()
    {
        using var visitor = site.Open();

        var page = await visitor.GetAsync("consultation");

        Assert.Contains("988", page.One("main form .crisis").TextContent, StringComparison.Ordinal);
        Assert.Contains("911", page.One("main form .crisis").TextContent, StringComparison.Ordinal);
    }

    private static async Task<Answer> SendAsync(Browser visitor, Dictionary<string, string> values) =>
        await visitor.SubmitAsync(await visitor.GetAsync("consultation"), "main form", values);

    /// <summary>The bytes as text; nothing if the file is a log that was folded into its database when the clinic fell asleep.</summary>
    private static async Task<string> ReadAsync(string file)
    {
        try
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            return await reader.ReadToEndAsync();
        }
        catch (FileNotFoundException) when (!file.EndsWith(".db", StringComparison.Ordinal))
        {
            return "";
        }
    }

    private Task<int> CountAsync() =>
        site.InTenantAsync(services => services.GetRequiredService<RequestBook>().CountAsync());
}
