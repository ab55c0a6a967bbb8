using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace Engine.Tests.Admin;

/// <summary>What a writer may do with their own items, tried on somebody else's.</summary>
public sealed class SomebodyElsesTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Theory]
    [InlineData("DiscardDraft")]
    [InlineData("Restore")]
    [InlineData("Publish")]
    [InlineData("Unpublish")]
    [InlineData("Remove")]
    public async Task A_command_on_somebody_elses_item_is_refused_and_changes_nothing(string command)
    {
        var (id, first) = await DraftedAsync(owner: await site.UserIdAsync("admin"));
        using var writer = await site.SignInAsync("wanda");

        var answer = await PostAsync(writer, id, command, first);

        Assert.Equal(HttpStatusCode.Forbidden, answer);
        Assert.Equal(("First", "Second"), await TitlesAsync(id));
    }

    [Theory]
    [InlineData("DiscardDraft", "First", "First")]
    [InlineData("Restore", "First", "First")]
    public async Task The_same_command_on_their_own_item_is_carried_out(string command, string published, string latest)
    {
        var (id, first) = await DraftedAsync(owner: await site.UserIdAsync("wanda"));
        using var writer = await site.SignInAsync("wanda");

        var answer = await PostAsync(writer, id, command, first);

        Assert.Equal(HttpStatusCode.Found, answer);
        Assert.Equal((published, latest), await TitlesAsync(id));
    }

    [Fact]
    public async Task An_old_version_becomes_the_draft_and_the_public_one_stays_public()
    {
        var (id, first) = await DraftedAsync(owner: await site.UserIdAsync("wanda"));
        await site.InAsync("Harbor", async services =>
        {
            var contents = services.GetRequiredService<IContentManager>();
            await contents.PublishAsync((await contents.GetAsync(id, VersionOptions.Latest))!);
            return id;
        });
        using var writer = await site.SignInAsync("wanda");

        await PostAsync(writer, id, "Restore", first);

        Assert.Equal(("Second", "First"), await TitlesAsync(id));
    }

    [Fact]
    public async Task A_draft_is_previewed_by_those_who_may_and_by_nobody_else()
    {
        var (id, _) = await DraftedAsync(owner: await site.UserIdAsync("admin"));
        var preview = "/Contents/Item/Preview?contentItemId=" + id;
        using var visitor = site.Open();
        using var guest = await site.SignInAsync("gus");
        using var writer = await site.SignInAsync("wanda");
        using var chief = await site.SignInAsync("chris");

        var asked = await visitor.GetAsync(preview);
        var (guests, writers, chiefs) = (await guest.GetAsync(preview), await writer.GetAsync(preview), await chief.GetAsync(preview));

        Assert.Equal("/Harbor/Login", asked.Headers.Location?.AbsolutePath);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.OK),
            (guests.StatusCode, writers.StatusCode, chiefs.StatusCode));
    }

    [Fact]
    public async Task What_nobody_has_published_is_previewed_by_no_stranger()
    {
        var id = await site.NoteAsync("Never public", publish: false, owner: await site.UserIdAsync("wanda"));
        using var visitor = site.Open();
        using var guest = await site.SignInAsync("gus");

        var (asked, refused) = (await visitor.GetAsync("/Contents/Item/Preview?contentItemId=" + id),
            await guest.GetAsync("/Contents/Item/Preview?contentItemId=" + id));

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Forbidden), (asked.StatusCode, refused.StatusCode));
        Assert.DoesNotContain("Never public", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>A public item called "First" with a draft called "Second"; and the id of its first version.</summary>
    private async Task<(string Id, string First)> DraftedAsync(string owner)
    {
        var id = await site.NoteAsync("First", owner: owner);
        var first = (await site.ReadAsync(id, VersionOptions.Published))!.ContentItemVersionId;
        await site.InAsync("Harbor", async services =>
        {
            var contents = services.GetRequiredService<IContentManager>();
            var draft = (await contents.GetAsync(id, VersionOptions.DraftRequired))!;
            draft.DisplayText = "Second";
            draft.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = "Second");
            await contents.SaveDraftAsync(draft);
            return id;
        });
        return (id, first);
    }

    private async Task<(string? Published, string? Latest)> TitlesAsync(string id) => (
        (await site.ReadAsync(id, VersionOptions.Published))?.DisplayText,
        (await site.ReadAsync(id, VersionOptions.Latest))?.DisplayText);

    private static async Task<HttpStatusCode> PostAsync(Browser person, string id, string command, string version) =>
        (await person.PostAsync($"/Admin/Contents/ContentItems/{id}/{command}",
            ("versionId", version), ("__RequestVerificationToken", await person.TokenAsync()))).StatusCode;
}
