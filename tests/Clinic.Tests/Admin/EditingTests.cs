using System.Net;
using Clinic.Tests.Articles;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;

namespace Clinic.Tests.Admin;

public sealed class EditingTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    private const string EditForm = "main form[method=post]:has([name='TitlePart.Title'])";

    [Fact]
    public async Task An_anonymous_visitor_is_asked_to_sign_in()
    {
        using var visitor = site.Open();

        foreach (var path in (string[])["admin", "Admin/Contents/ContentItems", "Admin/Consultations", "Admin/Settings/clinic-profile"])
        {
            var answer = await visitor.GetAsync(path);

            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
            Assert.Contains("/Login?ReturnUrl=", answer.Location!.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task A_draft_stays_with_the_clinic_and_what_is_published_shows_at_once()
    {
        using var admin = await site.SignInAsync();
        using var visitor = site.Open();
        var original = (await visitor.GetAsync(ArticlePageTests.Path)).One("h1").TextContent;
        var editor = await OpenArticleAsync(admin);

        var saved = await admin.SubmitAsync(editor, EditForm, new()
        {
            ["TitlePart.Title"] = "A better title",
            ["HtmlBodyPart.Html"] = "<p>A better body. <script>alert(1)</script></p>",
            [ClaimField(editor)] = "A better claim",
        }, "button[name='submit.Save']");
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);

        var before = await visitor.GetAsync(ArticlePageTests.Path);
        Assert.Equal(original, before.One("h1").TextContent);

        var draft = await OpenArticleAsync(admin);
        Assert.Equal("A better title", draft.One("[name='TitlePart.Title']").GetAttribute("value"));
        var published = await admin.SubmitAsync(draft, EditForm, [], "button[name='submit.Publish']");
        Assert.Equal(HttpStatusCode.Redirect, published.Status);

        var after = await visitor.GetAsync(ArticlePageTests.Path);
        Assert.Equal("A better title", after.One("h1").TextContent);
        Assert.Contains("A better body.", after.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", after.Text, StringComparison.Ordinal);
        Assert.Contains("A better claim", after.One(".myth-fact .claim").TextContent, StringComparison.Ordinal);
        Assert.Equal(4, after.Page.QuerySelectorAll(".myth-fact").Length);
        Assert.Equal(9, after.Page.QuerySelectorAll(".citations li").Length);
    }

    [Fact]
    public async Task A_wrong_citation_is_named_and_what_was_typed_is_kept()
    {
        using var admin = await site.SignInAsync();
        var editor = await OpenArticleAsync(admin);

        var answer = await admin.SubmitAsync(editor, EditForm, new()
        {
            ["ArticlePart.Citations[0].Title"] = "",
            ["ArticlePart.Citations[1].Doi"] = "https://doi.org/10.1/x",
            ["ArticlePart.Lead"] = new string('x', 301),
        }, "button[name='submit.Publish']");

        Assert.NotEqual(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("Citation 1: Give the citation a title.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Citation 2: A DOI starts with 10.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("at most 300 fit", answer.Text, StringComparison.Ordinal);
        Assert.Equal("https://doi.org/10.1/x", answer.One("[name='ArticlePart.Citations[1].Doi']").GetAttribute("value"));
    }

    [Fact]
    public async Task An_edit_without_its_token_is_refused()
    {
        using var admin = await site.SignInAsync();
        var editor = await OpenArticleAsync(admin);

        var answer = await admin.PostAsync(editor.Response.RequestMessage!.RequestUri!.PathAndQuery,
            [new("TitlePart.Title", "Forged"), new("submit.Publish", "submit.Publish")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task A_colour_that_nobody_can_read_is_refused_and_named()
    {
        using var admin = await site.SignInAsync();
        var page = await admin.GetAsync("Admin/Settings/clinic-profile");

        var answer = await admin.SubmitAsync(page, "main form[method=post]", new() { ["ClinicProfile.BrandColor"] = "#ffee00" });

        Assert.Contains("contrast", answer.One("main").TextContent, StringComparison.Ordinal);
        Assert.Equal("#ffee00", answer.One("[name='ClinicProfile.BrandColor']").GetAttribute("value"));
    }

    [Fact]
    public async Task An_article_that_is_saved_from_many_tabs_at_once_has_one_latest_version_and_no_lost_words()
    {
        using var admin = await site.SignInAsync();
        foreach (var button in (string[])["Save", "Publish", "Save"])
        {
            var editor = await OpenArticleAsync(admin);
            var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(tab => Task.Run(() => admin.SubmitAsync(
                editor, EditForm, new() { ["TitlePart.Title"] = $"From tab {tab}" }, $"button[name='submit.{button}']"))));

            Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
            Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.Redirect), late =>
            {
                Assert.Equal(HttpStatusCode.Conflict, late.Status);
                Assert.StartsWith("From tab", late.One("[name='TitlePart.Title']").GetAttribute("value"), StringComparison.Ordinal);
            });
        }

        var versions = await site.InTenantAsync(async services => await services.GetRequiredService<IContentManager>().GetAllVersionsAsync(
            (await services.GetRequiredService<IAutorouteEntries>().TryGetEntryByPathAsync("/" + ArticlePageTests.Path)).Item2!.ContentItemId));
        Assert.Single(versions, version => version.Latest);
        Assert.Single(versions, version => version.Published);
    }

    private async Task<Answer> OpenArticleAsync(Browser admin)
    {
        var id = await site.InTenantAsync(async services =>
            (await services.GetRequiredService<IAutorouteEntries>().TryGetEntryByPathAsync("/" + ArticlePageTests.Path)).Item2!.ContentItemId);
        return await admin.GetAsync($"Admin/Contents/ContentItems/{id}/Edit");
    }

    private static string ClaimField(Answer editor) =>
        editor.Page.QuerySelectorAll("[name$='MythFactPart.Claim']")[0].GetAttribute("name")!;
}
