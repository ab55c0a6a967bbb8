using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;
using OrchardCore.Security;
using OrchardCore.Settings;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace Engine.Tests.Admin;

/// <summary>Two who save one thing: the later one is told, keeps what was typed, and decides.</summary>
public sealed class SavedMeanwhileTests(AdminSite site) : IClassFixture<AdminSite>
{
    private const string General = "/Admin/Settings/general";
    private static readonly (string, string) Publish = ("submit.Publish", "submit.PublishAndContinue");

    [Fact]
    public async Task Settings_that_somebody_else_has_saved_are_replaced_only_knowingly()
    {
        using var ana = await site.SignInAsync("admin");
        var form = await ana.ReadAsync(General);
        await RenameSiteAsync("By Ben");

        var late = await ana.SubmitAsync(form, "/Settings/general", null, ("ISite.SiteName", "By Ana"));
        var page = await CheckAsync(late, "ISite.SiteName", "By Ana", General);
        var between = await SiteNameAsync();
        var again = await ana.SubmitAsync(page, "/Settings/general", null, ("ISite.SiteName", "By Ana"));

        Assert.Equal(("By Ben", HttpStatusCode.Found, "By Ana"), (between, again.StatusCode, await SiteNameAsync()));
        Assert.DoesNotContain("are saved", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_no_feature_has_are_not_found_and_not_saved()
    {
        using var admin = await site.SignInAsync("admin");

        var page = await admin.GetAsync("/Admin/Settings/nope");
        var saved = await admin.PostAsync("/Admin/Settings/nope", ("__RequestVerificationToken", await admin.TokenAsync()), ("ISite.SiteName", "Nope"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, saved.StatusCode));
        Assert.NotEqual("Nope", await SiteNameAsync());
    }

    [Fact]
    public async Task Settings_of_another_page_are_nobodys_conflict()
    {
        using var ana = await site.SignInAsync("admin", "Bayside");
        var form = await ana.ReadAsync("/Admin/Settings/Imprint");
        var title = form.QuerySelector("input[name$='TitlePart.Title']")!.GetAttribute("name")!;
        await RenameSiteAsync("Bayside too", "Bayside");

        var saved = await ana.SubmitAsync(form, "/Imprint", null, (title, "Who we are"));

        Assert.Equal((HttpStatusCode.Found, "Bayside too"), (saved.StatusCode, await SiteNameAsync("Bayside")));
    }

    [Fact]
    public async Task Settings_that_are_saved_in_the_same_moment_are_too()
    {
        using var ana = await site.SignInAsync("admin");
        var form = await ana.ReadAsync(General);
        Rival.Strikes = () => RenameSiteAsync("A moment before");
        Rival.Moment = nameof(IDisplayDriver<ISite>.UpdateEditorAsync);

        var late = await ana.SubmitAsync(form, "/Settings/general", null, ("ISite.SiteName", "A moment later"));
        var next = await ana.ReadAsync(General);

        await CheckAsync(late, "ISite.SiteName", "A moment later", General);
        Assert.Equal("A moment before", await SiteNameAsync());
        Assert.Empty(next.QuerySelectorAll(".message"));
    }

    [Theory]
    [InlineData(nameof(IContentHandler.LoadedAsync))] // looked at, but its draft not made yet
    [InlineData(nameof(IContentHandler.ValidatingAsync))] // changed, but not stored yet
    public async Task An_item_that_is_saved_in_the_same_moment_is_replaced_only_knowingly(string moment)
    {
        var id = await site.NoteAsync("Before");
        using var ana = await site.SignInAsync("admin");
        var edit = $"/Admin/Contents/ContentItems/{id}/Edit";
        var form = await ana.ReadAsync(edit);
        Rival.Strikes = () => PublishAsync(id, "A moment before");
        Rival.Moment = moment;

        var late = await ana.SubmitAsync(form, "/Edit", Publish, ("TitlePart.Title", "A moment later"));
        var page = await CheckAsync(late, "TitlePart.Title", "A moment later", edit);
        var between = await site.ReadAsync(id, VersionOptions.Published);
        var again = await ana.SubmitAsync(page, "/Edit", Publish, ("TitlePart.Title", "A moment later"));
        var after = await site.ReadAsync(id, VersionOptions.Published);

        Assert.Equal(("A moment before", HttpStatusCode.Found, "A moment later"), (between!.DisplayText, again.StatusCode, after!.DisplayText));
        Assert.DoesNotContain("is published.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("submit.Save", "submit.SaveAndContinue")]
    [InlineData("submit.Publish", "submit.PublishAndContinue")]
    public async Task A_draft_that_somebody_else_has_saved_is_replaced_only_knowingly(string button, string value)
    {
        var id = await site.NoteAsync("Draft", publish: false);
        using var ana = await site.SignInAsync("admin");
        using var chris = await site.SignInAsync("chris");
        var edit = $"/Admin/Contents/ContentItems/{id}/Edit";
        var form = await ana.ReadAsync(edit);
        await chris.SubmitAsync(await chris.ReadAsync(edit), "/Edit", (button, value), ("TitlePart.Title", "By Chris"));

        var late = await ana.SubmitAsync(form, "/Edit", (button, value), ("TitlePart.Title", "By Ana"));
        var page = await CheckAsync(late, "TitlePart.Title", "By Ana", edit);
        var between = (await site.ReadAsync(id, VersionOptions.Latest))!.DisplayText;
        var again = await ana.SubmitAsync(page, "/Edit", (button, value));

        Assert.Equal(("By Chris", HttpStatusCode.Found, "By Ana"),
            (between, again.StatusCode, (await site.ReadAsync(id, VersionOptions.Latest))!.DisplayText));
    }

    [Theory]
    [InlineData("Note", true, "submit.Save", "submit.SaveAndContinue")] // one draft, saved twice
    [InlineData("Note", true, "submit.Publish", "submit.PublishAndContinue")]
    [InlineData("Note", false, "submit.Publish", "submit.PublishAndContinue")]
    [InlineData("Leaflet", false, "submit.Publish", "submit.PublishAndContinue")] // a type without versions
    [InlineData("Leaflet", true, "submit.Save", "submit.SaveAndContinue")]
    public async Task What_was_saved_over_knowingly_is_found_among_the_versions_as_the_page_says(
        string type, bool isDraft, string button, string value)
    {
        var id = await site.NoteAsync("Before", publish: !isDraft, type: type);
        using var ana = await site.SignInAsync("admin");
        using var chris = await site.SignInAsync("chris");
        var edit = $"/Admin/Contents/ContentItems/{id}/Edit";
        var form = await ana.ReadAsync(edit);
        await chris.SubmitAsync(await chris.ReadAsync(edit), "/Edit", (button, value), ("TitlePart.Title", "By Chris"));

        var late = await Browser.ParseAsync(await ana.SubmitAsync(form, "/Edit", (button, value), ("TitlePart.Title", "By Ana")));
        await ana.SubmitAsync(late, "/Edit", (button, value));
        var address = late.QuerySelector("[role=alert] a.versions")!.GetAttribute("href")!["/Harbor".Length..];
        var versions = await ana.ReadAsync(address);
        var theirs = versions.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("By Chris", StringComparison.Ordinal));
        await ana.SubmitAsync(versions, "/Restore", null, ("versionId", theirs.QuerySelector("[name=versionId]")!.GetAttribute("value")!));

        Assert.Contains("By Ana", versions.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("By Chris", (await site.ReadAsync(id, VersionOptions.Latest))!.DisplayText);
        Assert.Equal(button == "submit.Publish" ? "By Ana" : null, (await site.ReadAsync(id, VersionOptions.Published))?.DisplayText);
    }

    [Fact]
    public async Task Saving_what_is_stored_already_adds_no_version()
    {
        var id = await site.NoteAsync("Same", publish: false);
        using var ana = await site.SignInAsync("admin");
        var edit = $"/Admin/Contents/ContentItems/{id}/Edit";

        await ana.SubmitAsync(await ana.ReadAsync(edit), "/Edit", ("submit.Save", "submit.SaveAndContinue"));

        Assert.Single(await site.InAsync("Harbor", services => services.GetRequiredService<IContentManager>().GetAllVersionsAsync(id)));
    }

    [Fact]
    public async Task Tabs_that_publish_one_item_at_once_leave_one_version_public_and_lose_no_words()
    {
        var id = await site.NoteAsync("Many");
        using var ana = await site.SignInAsync("admin");
        var edit = $"/Admin/Contents/ContentItems/{id}/Edit";
        for (var round = 0; round < 3; round++)
        {
            var form = await ana.ReadAsync(edit);
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(
                () => ana.SubmitAsync(form, "/Edit", Publish, ("TitlePart.Title", $"Tab {i}")))));

            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Found);
            foreach (var late in answers.Where(answer => answer.StatusCode != HttpStatusCode.Found))
                await CheckAsync(late, "TitlePart.Title", "Tab ", edit);
        }

        var versions = await site.InAsync("Harbor", services =>
            services.GetRequiredService<IContentManager>().GetAllVersionsAsync(id));
        Assert.Equal((1, 1), (versions.Count(version => version.Latest), versions.Count(version => version.Published)));
    }

    [Fact]
    public async Task A_role_that_somebody_else_has_saved_is_replaced_only_knowingly()
    {
        using var ana = await site.SignInAsync("admin");
        using var ben = await site.SignInAsync("admin");
        const string edit = "/Admin/Roles/Edit/Guest";
        var form = await ana.ReadAsync(edit);
        await ben.SubmitAsync(await ben.ReadAsync(edit), "/Edit/Guest", null, ("roleDescription", "By Ben"));

        var late = await ana.SubmitAsync(form, "/Edit/Guest", null, ("roleDescription", "By Ana"), ("granted", "ListContent"));
        var page = await CheckAsync(late, "roleDescription", "By Ana", edit);
        var again = await ana.SubmitAsync(page, "/Edit/Guest");
        var saved = await ana.ReadAsync(edit);

        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        Assert.All((IHtmlDocument[])[page, saved], it =>
        {
            Assert.Equal("By Ana", it.QuerySelector("[name=roleDescription]")!.GetAttribute("value"));
            Assert.True(((IHtmlInputElement)it.QuerySelector("[name=granted][value=ListContent]")!).IsChecked);
        });
    }

    [Fact]
    public async Task A_user_whom_somebody_else_has_saved_is_replaced_only_knowingly()
    {
        await site.AddUserAsync("Harbor", "twice", "Guest");
        var edit = "/Admin/Users/Edit/" + await site.UserIdAsync("twice");
        using var ana = await site.SignInAsync("admin");
        using var ben = await site.SignInAsync("admin");
        var form = await ana.ReadAsync(edit);
        await ben.SubmitAsync(await ben.ReadAsync(edit), "/Users/Edit", null, ("Email", "ben@example.com"));

        var late = await ana.SubmitAsync(form, "/Users/Edit", null, ("Email", "ana@example.com"));
        var page = await CheckAsync(late, "Email", "ana@example.com", edit);
        var between = await EmailAsync();
        var again = await ana.SubmitAsync(page, "/Users/Edit");

        Assert.Equal(("ben@example.com", HttpStatusCode.Found, "ana@example.com"), (between, again.StatusCode, await EmailAsync()));

        Task<string?> EmailAsync() => site.InAsync("Harbor", async services =>
            (await services.GetRequiredService<IUserService>().GetUserAsync("twice") as User)!.Email);
    }

    /// <summary>The page that says so, with what was typed, the way to what is stored, and the way on.</summary>
    private static async Task<IHtmlDocument> CheckAsync(HttpResponseMessage late, string field, string typed, string address)
    {
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = await Browser.ParseAsync(late);
        Assert.Contains("Somebody else saved this", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(typed, page.QuerySelector($"[name='{field}']")!.GetAttribute("value"), StringComparison.Ordinal);
        var links = page.QuerySelectorAll("[role=alert] a:not(.versions)").Select(link => (link.GetAttribute("href"), link.GetAttribute("target"))).ToArray();
        Assert.Equal([("/Harbor" + address, "_blank"), ("/Harbor" + address, null)], links);
        return page;
    }

    private Task<bool> RenameSiteAsync(string name, string tenant = "Harbor") => site.InAsync(tenant, async services =>
    {
        var sites = services.GetRequiredService<ISiteService>();
        var settings = await sites.LoadSiteSettingsAsync();
        settings.SiteName = name;
        await sites.UpdateSiteSettingsAsync(settings);
        return true;
    });

    private Task<string> SiteNameAsync(string tenant = "Harbor") => site.InAsync(tenant, async services =>
        (await services.GetRequiredService<ISiteService>().GetSiteSettingsAsync()).SiteName);

    private Task<bool> PublishAsync(string id, string title) => site.InAsync("Harbor", async services =>
    {
        var contents = services.GetRequiredService<IContentManager>();
        var item = (await contents.GetAsync(id, VersionOptions.DraftRequired))!;
        item.DisplayText = title;
        item.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = title);
        return await contents.PublishAsync(item);
    });
}

/// <summary>Somebody who saves the same thing just when a form has been looked at and is about to be stored.</summary>
internal static class Rival
{
    public static Func<Task>? Strikes { get; set; }

    public static string Moment { get; set; } = "";

    public static Task StrikeAsync(string moment)
    {
        if (moment != Moment)
            return Task.CompletedTask;

        var strikes = Strikes;
        Strikes = null;
        return strikes?.Invoke() ?? Task.CompletedTask;
    }
}

internal sealed class RivalStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services
        .AddScoped<IDisplayDriver<ISite>, SettingsRival>()
        .AddScoped<IContentHandler, ContentRival>()
        .AddScoped<IContentDisplayDriver, BreakingDriver>();

    private sealed class SettingsRival : DisplayDriver<ISite>
    {
        public override async Task<IDisplayResult?> UpdateAsync(ISite model, UpdateEditorContext context)
        {
            await Rival.StrikeAsync(nameof(IDisplayDriver<ISite>.UpdateEditorAsync));
            return null;
        }
    }

    private sealed class ContentRival : ContentHandlerBase
    {
        public override Task LoadedAsync(LoadContentContext context) => Rival.StrikeAsync(nameof(LoadedAsync));

        public override Task ValidatingAsync(ValidateContentContext context) => Rival.StrikeAsync(nameof(ValidatingAsync));
    }
}
