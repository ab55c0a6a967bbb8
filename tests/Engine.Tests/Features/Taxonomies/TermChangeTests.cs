using System.Text.Json;
using Engine.Tests.Display;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies;
using OrchardCore.Taxonomies.Models;
using OrchardCore.Title.Models;
using TermTree = OrchardCore.Taxonomies.Terms;

namespace Engine.Tests.Features.Taxonomies;

public sealed class TermChangeTests
{
    private readonly ContentItem _taxonomy = JsonSerializer.Deserialize<ContentItem>("""
        { "ContentItemId": "topics", "ContentType": "Taxonomy", "TaxonomyPart": { "TermContentType": "Topic", "Terms": [
          { "ContentItemId": "mind", "ContentType": "Topic", "DisplayText": "Mind", "TitlePart": { "Title": "Mind" }, "TermPart": {},
            "Terms": [ { "ContentItemId": "mood", "ContentType": "Topic", "DisplayText": "Mood", "TitlePart": { "Title": "Mood" }, "TermPart": {} } ] },
          { "ContentItemId": "body", "ContentType": "Topic", "DisplayText": "Body", "TitlePart": { "Title": "Body" }, "TermPart": {} } ] } }
        """, JOptions.Default)!;

    [Fact]
    public async Task Terms_are_renamed_removed_and_added_where_the_editor_says()
    {
        var part = _taxonomy.GetOrCreate<TaxonomyPart>();
        var changes = new TermChanges
        {
            Names = new() { ["mood"] = "Moods", ["mind"] = " " }, Removed = ["body"], Added = "Sleep\r\n\r\nPain", Under = "mind",
        };

        await changes.ApplyAsync(part, New());

        var terms = TermTree.All(part.Terms).ToArray();
        Assert.Equal(["0 Mind", "1 Moods", "1 Sleep", "1 Pain"], terms.Select(entry => $"{entry.Level} {entry.Term.DisplayText}"));
        Assert.Equal("mood", terms[1].ContentItemId);
        Assert.Equal("Moods", terms[1].Term.GetOrCreate<TitlePart>().Title);
        Assert.Equal("topics", terms[2].Term.GetOrCreate<TermPart>().TaxonomyContentItemId);
    }

    [Fact]
    public async Task A_form_that_asks_for_nothing_changes_nothing()
    {
        var part = _taxonomy.GetOrCreate<TaxonomyPart>();

        await new TermChanges().ApplyAsync(part, New());

        Assert.Equal(["mind", "mood", "body"], TermTree.All(part.Terms).Select(entry => entry.ContentItemId));
    }

    private static IContentManager New() => Fake.Of<IContentManager>(call => Task.FromResult(
        new ContentItem { ContentItemId = Guid.NewGuid().ToString("n")[..26], ContentType = (string)call.Arguments[0]! }));
}
