using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.Models;
using TermTree = OrchardCore.Taxonomies.Terms;

namespace Engine.Tests.Features.Taxonomies;

public sealed class TermTests
{
    private const string Tree = """
        {
          "ContentItemId": "topics", "ContentType": "Taxonomy",
          "TaxonomyPart": { "TermContentType": "Topic", "Terms": [
            { "ContentItemId": "mind", "ContentType": "Topic", "DisplayText": "Mind", "TermPart": { "TaxonomyContentItemId": "topics" },
              "Terms": [ { "ContentItemId": "mood", "ContentType": "Topic", "DisplayText": "Mood", "TermPart": {} } ] },
            { "ContentItemId": "body", "ContentType": "Topic", "DisplayText": "Body", "TermPart": {} } ] }
        }
        """;

    [Fact]
    public void Terms_come_after_those_above_them()
    {
        var entries = TermTree.Of(Read(Tree)).ToArray();

        Assert.Equal([("mind", 0, false), ("mood", 1, true), ("body", 0, true)],
            entries.Select(entry => (entry.ContentItemId!, entry.Level, entry.IsLeaf)));
    }

    [Fact]
    public void A_term_inherits_from_those_above_it()
    {
        var part = Read(Tree).GetOrCreate<TaxonomyPart>();

        Assert.Equal(["mood", "mind"], TermTree.Path(part.Terms, "mood").Select(term => term.ContentItemId));
        Assert.Empty(TermTree.Path(part.Terms, "nowhere"));
    }

    [Fact]
    public void A_taxonomy_is_stored_as_orchard_stores_it()
    {
        var stored = Samples.Read("content-samples", "blog.Taxonomy.json");
        var item = Read(stored);

        var part = item.GetOrCreate<TaxonomyPart>();
        var written = JsonSerializer.Serialize(item.Apply(part), JOptions.Default);

        Assert.Equal(["Earth", "Exploration", "Space"], part.Terms.Select(term => term.DisplayText));
        Assert.All(StoredTerms(stored).Zip(StoredTerms(written)), pair => Assert.All(pair.First!.AsObject(), property =>
            Assert.True(JsonNode.DeepEquals(property.Value, pair.Second![property.Key]), property.Key)));
    }

    [Fact]
    public void The_names_of_tags_are_kept_with_their_ids()
    {
        var post = Read(Samples.Read("content-samples", "blog.BlogPost.json"));

        var tags = post.Get<ContentPart>("BlogPost")!.Get<TaxonomyField>("Tags")!;

        Assert.Equal(3, tags.TermContentItemIds.Length);
        Assert.Equal(["Earth", "Exploration", "Space"], tags.GetTagNames());
    }

    private static ContentItem Read(string json) => JsonSerializer.Deserialize<ContentItem>(json, JOptions.Default)!;

    private static JsonArray StoredTerms(string json) => JsonNode.Parse(json)!["TaxonomyPart"]!["Terms"]!.AsArray();
}
