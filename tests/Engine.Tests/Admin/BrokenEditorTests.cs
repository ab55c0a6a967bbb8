using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Views;

namespace Engine.Tests.Admin;

/// <summary>In Production a page goes on without what fails; a form that lacks an editor for it is not saved.</summary>
public sealed class BrokenEditorTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Theory]
    [InlineData(BreakingDriver.HasNoTemplate, "Lost_Edit")]
    [InlineData(BreakingDriver.Throws, nameof(BreakingDriver))]
    public async Task A_form_without_one_of_its_editors_says_which_and_is_not_saved(string title, string named)
    {
        var id = await site.NoteAsync(title);
        using var admin = await site.SignInAsync("admin");
        var form = await admin.ReadAsync($"/Admin/Contents/ContentItems/{id}/Edit");

        var answer = await admin.SubmitAsync(form, "/Edit", ("submit.Publish", "submit.PublishAndContinue"), ("TitlePart.Title", "Typed"));
        var page = await Browser.ParseAsync(answer);

        Assert.Contains(named, form.QuerySelector("form [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(named, page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Typed", page.QuerySelector("[name='TitlePart.Title']")!.GetAttribute("value"));
        Assert.Equal(title, (await site.ReadAsync(id, VersionOptions.Published))!.DisplayText);
    }

    [Fact]
    public async Task What_is_stored_and_can_not_be_read_is_named_and_never_written_over()
    {
        var id = await site.InAsync("Harbor", async services =>
        {
            var contents = services.GetRequiredService<IContentManager>();
            var note = await contents.NewAsync("Note");
            await contents.CreateAsync(note);
            note.Elements.Clear();
            note.Data["TitlePart"] = JsonNode.Parse("""{ "Title": { "en": "Hello" } }""");
            await services.GetRequiredService<YesSql.ISession>().SaveAsync(note);
            return note.ContentItemId;
        });
        using var admin = await site.SignInAsync("admin");
        var form = await admin.ReadAsync($"/Admin/Contents/ContentItems/{id}/Edit");

        var answer = await admin.SubmitAsync(form, "/Edit", ("submit.Publish", "submit.PublishAndContinue"), ("TitlePart.Title", "Typed"));
        var page = await Browser.ParseAsync(answer);

        Assert.Contains("TitlePart", form.QuerySelector("form [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"'TitlePart.Title' of the content item '{id}' (Note) can't be read",
            page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Hello", (await site.ReadAsync(id, VersionOptions.Published))!.Data["TitlePart"]!["Title"]!["en"]!.ToString());
    }
}

/// <summary>Shows, of items that are called so, an editor that can't be shown; and takes none in.</summary>
internal sealed class BreakingDriver : ContentDisplayDriver
{
    public const string HasNoTemplate = "Has no template";
    public const string Throws = "Throws";

    public override IDisplayResult? Edit(ContentItem model, BuildEditorContext context) => model.DisplayText switch
    {
        HasNoTemplate => Factory("Lost_Edit", _ => new(new Shape()), null).Location("Content"),
        Throws => throw new InvalidOperationException("Nothing to show."),
        _ => null,
    };

    public override Task<IDisplayResult?> UpdateAsync(ContentItem model, UpdateEditorContext context) =>
        Task.FromResult<IDisplayResult?>(null);
}
