using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Alias.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Lists.Models;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Title.Models;

namespace Engine.Tests.Features;

public sealed class PartsSiteTests(PartsSite site) : IClassFixture<PartsSite>
{
    [Fact]
    public async Task The_home_page_is_the_item_that_asked_for_it_and_shows_text_as_text()
    {
        var (status, html) = await site.GetAsync("");

        Assert.Equal(200, status);
        Assert.Contains("<h1>Welcome</h1>", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_published_item_is_found_under_its_path_by_the_next_request_and_gone_when_unpublished()
    {
        var before = await site.GetAsync("sleep-well");
        var item = await PublishAsync("Sleep well");
        var published = await site.GetAsync("sleep-well");
        await site.InAsync((content, _) => content.UnpublishAsync(item));
        var after = await site.GetAsync("sleep-well");

        Assert.Equal((404, 200, 404), (before.Status, published.Status, after.Status));
        Assert.Contains("<h1>Sleep well</h1>", published.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_one_title_get_paths_of_their_own_even_in_one_moment()
    {
        var items = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PublishAsync("Same title"))));

        Assert.Equal(["same-title", "same-title-2", "same-title-3", "same-title-4"],
            items.Select(item => item.GetOrCreate<AutoroutePart>().Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_item_can_take_the_place_of_the_home_page()
    {
        var item = await site.PublishAsync("Article", article =>
        {
            article.Alter<TitlePart>(part => part.Title = "New home");
            article.Alter<AutoroutePart>(part => part.SetHomepage = true);
        });
        var (_, html) = await site.GetAsync("");
        await site.InAsync(async (content, _) =>
        {
            var welcome = (await content.GetAsync("home0000000000000000000000", VersionOptions.DraftRequired))!;
            welcome.Alter<AutoroutePart>(part => part.SetHomepage = true);
            return await content.PublishAsync(welcome);
        });

        Assert.Contains("<h1>New home</h1>", html, StringComparison.Ordinal);
        Assert.False(item.GetOrCreate<AutoroutePart>().SetHomepage);
        Assert.Contains("<h1>Welcome</h1>", (await site.GetAsync("")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_generated_title_and_alias_are_made_from_their_patterns()
    {
        var review = await site.PublishAsync("Review", item => item.Alter<ContentPart>("Review", part =>
            part.Alter<TextField>("Of", field => field.Text = "Harbor Clinic")));

        var byAlias = await site.InAsync((_, services) =>
            services.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync("alias:review-of-harbor-clinic"));

        Assert.Equal("Review of Harbor Clinic", review.DisplayText);
        Assert.Equal("review-of-harbor-clinic", review.GetOrCreate<AliasPart>().Alias);
        Assert.Equal(review.ContentItemId, byAlias);
    }

    [Fact]
    public async Task An_item_is_found_by_its_path()
    {
        var byPath = await site.InAsync((_, services) =>
            services.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync("slug:welcome"));

        Assert.Equal("home0000000000000000000000", byPath);
    }

    [Fact]
    public async Task A_list_shows_its_items_page_by_page_newest_first()
    {
        foreach (var title in (string[])["First", "Second", "Third"])
            await site.PublishAsync("Article", item =>
            {
                item.Alter<TitlePart>(part => part.Title = title);
                item.Alter<ContainedPart>(part => part.ListContentItemId = "news0000000000000000000000");
            });

        var first = await site.GetAsync("news");
        var second = await site.GetAsync("news?after=2");
        var article = await site.GetAsync("news/first");

        Assert.Contains("Third", first.Html, StringComparison.Ordinal);
        Assert.Contains("Second", first.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("First", first.Html, StringComparison.Ordinal);
        Assert.Contains("after=2", first.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/clinic/news/first\"", second.Html, StringComparison.Ordinal);
        Assert.Equal(200, article.Status);
    }

    [Fact]
    public async Task A_term_has_a_page_with_the_items_that_have_it()
    {
        await site.PublishAsync("Article", item =>
        {
            item.Alter<TitlePart>(part => part.Title = "Low mood");
            item.Alter<ContentPart>("Article", part => part.Alter<TaxonomyField>("Topics", field =>
                (field.TaxonomyContentItemId, field.TermContentItemIds) =
                    ("topics00000000000000000000", ["mood0000000000000000000000"])));
        });

        var taxonomy = await site.GetAsync("topics");
        var term = await site.GetAsync("topics/mind/moods");
        var article = await site.GetAsync("low-mood");

        Assert.Contains("href=\"/clinic/topics/mind\"", taxonomy.Html, StringComparison.Ordinal);
        Assert.Contains("<h1>Mood</h1>", term.Html, StringComparison.Ordinal);
        Assert.Contains("Low mood", term.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"/clinic/topics/mind/moods\">Mood</a>", article.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_of_another_item_is_refused_by_name()
    {
        var result = await site.InAsync(async (content, _) =>
        {
            var item = await content.NewAsync("Article");
            item.Alter<AutoroutePart>(part => part.Path = "welcome");
            return await content.ValidateAsync(item);
        });

        Assert.Equal(["AutoroutePart.Path"], Assert.Single(result.Errors).MemberNames);
    }

    [Fact]
    public async Task The_paths_of_contained_items_lead_to_them()
    {
        var (_, entry) = await site.InAsync((_, services) =>
            services.GetRequiredService<IAutorouteEntries>().TryGetEntryByPathAsync("/topics/mind/moods"));

        Assert.Equal(("topics00000000000000000000", "mood0000000000000000000000", "TaxonomyPart.Terms[0].Terms[0]"),
            (entry!.ContentItemId, entry.ContainedContentItemId, entry.JsonPath));
    }

    [Theory]
    [InlineData("/topics/mind", true)]
    [InlineData("/Topics/Mind/", true)]
    [InlineData("topics/mind", false)] // As Orchard Core has it: who forgets the slash finds nothing there.
    [InlineData("//topics/mind", false)]
    public async Task An_entry_is_found_by_its_path_from_the_root(string path, bool expected)
    {
        var (found, entry) = await site.InAsync((_, services) =>
            services.GetRequiredService<IAutorouteEntries>().TryGetEntryByPathAsync(path));

        Assert.Equal((expected, expected ? "/topics/mind" : null), (found, entry?.Path));
    }

    private Task<ContentItem> PublishAsync(string title) =>
        site.PublishAsync("Article", item => item.Alter<TitlePart>(part => part.Title = title));
}
