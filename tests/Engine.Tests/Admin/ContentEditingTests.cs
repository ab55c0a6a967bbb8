using System.Net;
using OrchardCore.ContentManagement;

namespace Engine.Tests.Admin;

/// <summary>Content in the dashboard: found, written, published, and not lost.</summary>
public sealed class ContentEditingTests(AdminSite site) : IClassFixture<AdminSite>
{
    private static readonly (string, string) Save = ("submit.Save", "submit.SaveAndContinue");
    private static readonly (string, string) Publish = ("submit.Publish", "submit.PublishAndContinue");

    [Fact]
    public async Task What_is_written_is_a_draft_until_it_is_published()
    {
        using var admin = await site.SignInAsync("admin");
        var created = await admin.SubmitAsync(
            await admin.ReadAsync("/Admin/Contents/ContentTypes/Note/Create"), "/Create", Save, ("TitlePart.Title", "First words"));
        var address = created.Headers.Location!.OriginalString;
        var id = address.Split('/')[^2];

        var before = await site.ReadAsync(id, VersionOptions.Published);
        var published = await admin.SubmitAsync(await admin.ReadAsync(address), "/Edit", Publish, ("TitlePart.Title", "Better words"));
        var after = await site.ReadAsync(id, VersionOptions.Published);

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found), (created.StatusCode, published.StatusCode));
        Assert.Null(before);
        Assert.Equal(("Better words", "admin"), (after!.DisplayText, after.Author));
    }

    [Fact]
    public async Task A_draft_beside_a_published_version_changes_nothing_for_visitors_and_can_be_discarded()
    {
        var id = await site.NoteAsync("Public");
        using var admin = await site.SignInAsync("admin");
        var edit = $"/Admin/Contents/ContentItems/{id}/Edit";

        await admin.SubmitAsync(await admin.ReadAsync(edit), "/Edit", Save, ("TitlePart.Title", "Not yet"));
        var (seen, latest) = (await site.ReadAsync(id, VersionOptions.Published), await site.ReadAsync(id, VersionOptions.Latest));
        await admin.SubmitAsync(await admin.ReadAsync(edit), "/DiscardDraft");
        var kept = await site.ReadAsync(id, VersionOptions.Latest);

        Assert.Equal(("Public", "Not yet", "Public"), (seen!.DisplayText, latest!.DisplayText, kept!.DisplayText));
    }

    [Fact]
    public async Task Who_saves_after_somebody_else_keeps_their_words_and_overwrites_nothing_unasked()
    {
        var id = await site.NoteAsync("Old");
        using var ana = await site.SignInAsync("admin");
        using var chris = await site.SignInAsync("chris");
        var edit = $"/Admin/Contents/ContentItems/{id}/Edit";
        var formOfAna = await ana.ReadAsync(edit);
        await chris.SubmitAsync(await chris.ReadAsync(edit), "/Edit", Publish, ("TitlePart.Title", "By Chris"));

        var late = await ana.SubmitAsync(formOfAna, "/Edit", Publish, ("TitlePart.Title", "By Ana"));
        var page = await Browser.ParseAsync(late);
        var stored = await site.ReadAsync(id, VersionOptions.Latest);
        var again = await ana.SubmitAsync(page, "/Edit", Publish, ("TitlePart.Title", "By Ana"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("By Chris", stored!.DisplayText);
        Assert.Contains("chris", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("By Ana", page.QuerySelector("[name='TitlePart.Title']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        Assert.Equal("By Ana", (await site.ReadAsync(id, VersionOptions.Published))!.DisplayText);
    }

    [Fact]
    public async Task A_notice_is_of_the_tenant_and_shown_once()
    {
        var id = await site.NoteAsync("Noticed");
        using var admin = await site.SignInAsync("admin");
        var edit = $"/Admin/Contents/ContentItems/{id}/Edit";
        await admin.SubmitAsync(await admin.ReadAsync(edit), "/Edit", Save, ("TitlePart.Title", "Noticed"));

        var (first, second) = (await admin.ReadAsync(edit), await admin.ReadAsync(edit));

        Assert.Contains("is saved", Assert.Single(first.QuerySelectorAll(".message")).TextContent, StringComparison.Ordinal);
        Assert.Empty(second.QuerySelectorAll(".message"));
        Assert.All(admin.SetCookies, cookie => Assert.Contains("path=/Harbor", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_button_inside_the_form_brings_it_back_and_stores_nothing()
    {
        var id = await site.NoteAsync("Stored");
        using var admin = await site.SignInAsync("admin");

        var response = await admin.SubmitAsync(await admin.ReadAsync($"/Admin/Contents/ContentItems/{id}/Edit"), "/Edit",
            ("FlowPart.Command", "add"), ("TitlePart.Title", "Typed"));
        var page = await Browser.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Typed", page.QuerySelector("[name='TitlePart.Title']")!.GetAttribute("value"));
        Assert.Equal("Stored", (await site.ReadAsync(id, VersionOptions.Latest))!.DisplayText);
    }

    [Fact]
    public async Task A_writer_saves_their_own_drafts_and_publishes_nothing()
    {
        using var writer = await site.SignInAsync("wanda");
        var page = await writer.ReadAsync("/Admin/Contents/ContentTypes/Note/Create");
        var created = await writer.SubmitAsync(page, "/Create", Save, ("TitlePart.Title", "Wanda's"));
        var edit = created.Headers.Location!.OriginalString;

        var own = await writer.ReadAsync(edit);
        var published = await writer.SubmitAsync(own, "/Edit", Publish, ("TitlePart.Title", "Wanda's"));

        Assert.Null(page.QuerySelector("[name='submit.Publish']"));
        Assert.Equal(HttpStatusCode.Forbidden, published.StatusCode);
        Assert.Null(await site.ReadAsync(edit.Split('/')[^2], VersionOptions.Published));
    }

    [Fact]
    public async Task Who_may_edit_only_their_own_is_neither_listed_nor_counted_nor_shown_what_others_write()
    {
        await site.AddUserAsync("Harbor", "dora", "Diarist");
        var own = await site.NoteAsync("Diary mine", publish: false, owner: await site.UserIdAsync("dora"));
        var others = await site.NoteAsync("Diary theirs", publish: false, owner: await site.UserIdAsync("wanda"));
        using var dora = await site.SignInAsync("dora");

        var list = await dora.ReadAsync("/Admin/Contents/ContentItems?q=diary");
        var start = await dora.ReadAsync("/Admin");
        var pages = new[] { "/Admin/Contents/ContentItems/{0}/Edit", "/Admin/Contents/ContentItems/{0}/Versions", "/Contents/Item/Preview?contentItemId={0}" };

        Assert.Equal(["Diary mine"], list.QuerySelectorAll("tbody .title").Select(cell => cell.TextContent.Trim()));
        Assert.DoesNotContain("Diary theirs", list.Body!.TextContent + start.Body!.TextContent, StringComparison.Ordinal);
        foreach (var page in pages)
        {
            Assert.Equal(HttpStatusCode.OK, (await dora.GetAsync(string.Format(null, page, own))).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await dora.GetAsync(string.Format(null, page, others))).StatusCode);
        }
    }

    [Fact]
    public async Task The_list_finds_by_title_type_and_state()
    {
        await site.NoteAsync("Lantern one");
        await site.NoteAsync("Lantern two", publish: false);
        await site.NoteAsync("Candle");
        using var admin = await site.SignInAsync("admin");

        var all = await TitlesAsync(admin, "?q=lantern");
        var published = await TitlesAsync(admin, "?q=lantern&status=published&type=Note");
        var unknown = await admin.ReadAsync("/Admin/Contents/ContentItems?q=nothing-is-called-so");

        Assert.Equal(["Lantern one", "Lantern two"], all.Order());
        Assert.Equal(["Lantern one"], published);
        Assert.Contains("Nothing matches", unknown.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ticked_is_published_unpublished_or_deleted_where_the_user_may()
    {
        var (one, two) = (await site.NoteAsync("Bulk one", publish: false), await site.NoteAsync("Bulk two", publish: false));
        using var chief = await site.SignInAsync("chris");
        var list = await chief.ReadAsync("/Admin/Contents/ContentItems?q=bulk");

        await chief.SubmitAsync(list, "/ContentItems", ("bulk", "publish"), ("itemIds", one), ("itemIds", two));
        await chief.SubmitAsync(list, "/ContentItems", ("bulk", "delete"), ("itemIds", one));

        Assert.NotNull(await site.ReadAsync(one, VersionOptions.Published));
        Assert.NotNull(await site.ReadAsync(two, VersionOptions.Published));
    }

    [Fact]
    public async Task Deleting_asks_first()
    {
        var id = await site.NoteAsync("Going");
        using var admin = await site.SignInAsync("admin");

        var page = await admin.ReadAsync($"/Admin/Contents/ContentItems/{id}/Remove");
        var before = await site.ReadAsync(id, VersionOptions.Latest);
        await admin.SubmitAsync(page, "/Remove");

        Assert.NotNull(before);
        Assert.Null(await site.ReadAsync(id, VersionOptions.Latest));
    }

    [Fact]
    public async Task Settings_are_saved_or_come_back_with_what_is_wrong()
    {
        using var admin = await site.SignInAsync("admin", "Bayside");
        var page = await admin.ReadAsync("/Admin/Settings/general");

        var wrong = await admin.SubmitAsync(page, "/Settings/general", null, ("ISite.SiteName", " "), ("ISite.BaseUrl", "ftp://x"));
        var right = await admin.SubmitAsync(page, "/Settings/general", null, ("ISite.SiteName", "Bayside Clinic"));

        Assert.Equal(2, (await Browser.ParseAsync(wrong)).QuerySelectorAll(".error-summary li").Length);
        Assert.Equal(HttpStatusCode.Found, right.StatusCode);
        Assert.Equal("Bayside Clinic", (await admin.ReadAsync("/Admin")).QuerySelector(".brand")!.TextContent);
    }

    [Fact]
    public async Task Every_page_of_the_dashboard_has_one_heading_a_language_and_no_script_or_inline_style()
    {
        using var admin = await site.SignInAsync("admin");
        foreach (var path in (string[])["/Admin", "/Admin/Contents/ContentItems", "/Admin/Settings/general", "/Admin/Users/Index", "/ChangePassword"])
        {
            var page = await admin.ReadAsync(path);

            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.NotEmpty(page.DocumentElement.GetAttribute("lang")!);
            Assert.Empty(page.QuerySelectorAll("script, [style], [onclick]"));
            Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select, textarea"), control => Assert.True(
                control.HasAttribute("aria-label") || page.QuerySelector($"label[for='{control.Id}']") is not null, control.OuterHtml));
        }
    }

    private static async Task<string[]> TitlesAsync(Browser browser, string query) =>
        [.. (await browser.ReadAsync("/Admin/Contents/ContentItems" + query)).QuerySelectorAll("tbody .title").Select(cell => cell.TextContent.Trim())];

    [Fact]
    public async Task Settings_that_are_a_content_type_are_written_on_their_page()
    {
        const string address = "/Admin/Settings/Imprint";
        using var admin = await site.SignInAsync("admin");
        var title = (await admin.ReadAsync(address)).QuerySelector("input[name$='TitlePart.Title']")!.GetAttribute("name")!;

        var saved = await admin.SubmitAsync(await admin.ReadAsync(address), "/Imprint", null, (title, "Who we are"));

        Assert.Equal(HttpStatusCode.Found, saved.StatusCode);
        Assert.Equal("Who we are", (await admin.ReadAsync(address)).QuerySelector($"input[name='{title}']")!.GetAttribute("value"));
    }
}
