using System.Text.Json.Nodes;
using Engine.Tests.Features;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;

namespace Engine.Tests.Content;

/// <summary>What follows from what an editor changes follows at once, as from a change by code.</summary>
public sealed class EditedContentTests(PartsSite site) : IClassFixture<PartsSite>
{
    [Fact]
    public async Task A_title_by_pattern_follows_the_field_that_an_editor_changes()
    {
        var review = await site.PublishAsync("Review", item => item.Alter<ContentPart>(
            "Review", part => part.Alter<OrchardCore.ContentFields.Fields.TextField>("Of", field => field.Text = "knees")));

        var edited = await EditAsync(review.ContentItemId, ("Review.Of.Text", "hips"));

        Assert.Equal(("Review of knees", "Review of hips"), (review.DisplayText, edited.DisplayText));
        Assert.Equal("Review of hips", edited.Data["TitlePart"]!["Title"]!.ToString());
    }

    [Fact]
    public async Task Handlers_are_told_once_before_and_once_after_the_form_is_taken()
    {
        var notes = new List<string>();
        await site.InAsync(async (content, services) =>
        {
            var item = await content.NewAsync("Review");
            var display = ActivatorUtilities.CreateInstance<ContentItemDisplayManager>(
                services, (IEnumerable<IContentHandler>)[new Telling("one", notes), new Telling("two", notes)]);

            return await display.UpdateEditorAsync(item, PostedForm.Of("Review.Of.Text", "hips"), isNew: true);
        });

        Assert.Equal(["one before: ", "two before: ", "two after: hips", "one after: hips"], notes);
    }

    [Fact]
    public async Task A_path_by_pattern_is_made_again_where_it_was_emptied_and_one_that_was_typed_is_never_another()
    {
        var taken = await site.PublishAsync("Article", item => Name(item, "Taken"));
        var article = await site.PublishAsync("Article", item => Name(item, "Mine"));

        var emptied = await EditAsync(article.ContentItemId, ("TitlePart.Title", "Yours"), ("AutoroutePart.Path", ""));
        var typed = await EditAsync(article.ContentItemId, ("AutoroutePart.Path", "taken"));

        Assert.Equal("taken", taken.Data["AutoroutePart"]!["Path"]!.ToString());
        Assert.Equal("yours", emptied.Data["AutoroutePart"]!["Path"]!.ToString());
        Assert.Equal("taken", typed.Data["AutoroutePart"]!["Path"]!.ToString());
    }

    [Fact]
    public async Task A_page_goes_on_without_the_field_that_can_not_be_read()
    {
        await site.InAsync(async (content, services) =>
        {
            var article = await content.NewAsync("Article");
            Name(article, "Half read");
            await content.CreateAsync(article);
            article.Elements.Clear();
            article.Data["Article"]!["Lead"] = JsonNode.Parse("""{ "Text": [ 1 ] }""");
            await services.GetRequiredService<YesSql.ISession>().SaveAsync(article);
            return true;
        });

        var (status, html) = await site.GetAsync("half-read");

        Assert.Equal(200, status);
        Assert.Contains("Half read", html, StringComparison.Ordinal);
    }

    private static void Name(ContentItem item, string title) =>
        item.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = item.DisplayText = title);

    private Task<ContentItem> EditAsync(string id, params (string Name, string Value)[] typed) => site.InAsync(async (content, services) =>
    {
        var item = (await content.GetAsync(id, VersionOptions.DraftRequired))!;
        var form = PostedForm.Of([.. typed.Select(field => (field.Name, new[] { field.Value }))]);
        services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater = form;
        await services.GetRequiredService<IContentItemDisplayManager>().UpdateEditorAsync(item, form, isNew: false);
        return item;
    });

    private sealed class Telling(string name, List<string> notes) : ContentHandlerBase
    {
        public override Task UpdatingAsync(UpdateContentContext context) => Note(context, "before");

        public override Task UpdatedAsync(UpdateContentContext context) => Note(context, "after");

        private Task Note(UpdateContentContext context, string when)
        {
            notes.Add($"{name} {when}: {context.ContentItem.Data["Review"]!["Of"]!["Text"]}");
            return Task.CompletedTask;
        }
    }
}
