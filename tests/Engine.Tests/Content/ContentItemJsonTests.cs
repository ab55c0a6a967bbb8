using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;

namespace Engine.Tests.Content;

public sealed class ContentItemJsonTests
{
    [Fact]
    public void A_stored_item_is_written_as_it_was_read()
    {
        var files = Samples.ContentItems().ToArray();
        Assert.SkipWhen(files.Length == 0, "The samples are not here.");

        foreach (var file in files)
        {
            var original = JsonNode.Parse(File.ReadAllText(file))!;

            var item = original.Deserialize<ContentItem>(JOptions.Default)!;
            var written = JsonSerializer.SerializeToNode(item, JOptions.Default);

            Assert.True(JsonNode.DeepEquals(original, written), file);
            Assert.Equal(
                original.AsObject().Select(member => member.Key), written!.AsObject().Select(member => member.Key));
        }
    }

    [Fact]
    public void What_is_read_as_a_part_but_not_changed_is_written_as_it_was()
    {
        var item = Item("""{ "ContentType": "Page", "PricePart": { "Amount": 3, "Unknown": "kept" } }""");

        item.TryGet<PricePart>(out var part);

        Assert.Equal(3, part!.Amount);
        Assert.Equal("""{"Amount":3,"Unknown":"kept"}""", Part(item));
    }

    [Fact]
    public void Of_a_part_that_is_there_twice_the_last_counts()
    {
        var item = Item("""{ "ContentType": "Page", "PricePart": { "Amount": 3 }, "PricePart": { "Amount": 4 } }""");

        Assert.Equal(4, item.GetOrCreate<PricePart>().Amount);
        Assert.Equal("""{"Amount":4}""", Part(item));
    }

    [Fact]
    public void A_changed_part_is_written_without_being_applied()
    {
        var item = Item("""{ "ContentType": "Page", "PricePart": { "Amount": 3, "Unknown": "kept" } }""");

        item.GetOrCreate<PricePart>().Amount = 4;

        Assert.Equal("""{"Amount":4,"Unknown":"kept","Currency":null}""".Replace(",\"Currency\":null", ""), Part(item));
    }

    [Fact]
    public void A_new_part_is_written_whole()
    {
        var item = new ContentItem { ContentType = "Page" };

        item.GetOrCreate<PricePart>().Amount = 4;

        Assert.Equal("""{"Amount":4,"Currency":null}""", Part(item));
    }

    [Fact]
    public void Derived_properties_are_not_written()
    {
        var item = new ContentItem { ContentType = "Page" };

        item.Alter<PricePart>(part => part.Amount = 200);

        Assert.True(item.GetOrCreate<PricePart>().IsDear);
        Assert.DoesNotContain("IsDear", Part(item), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_to_the_json_beats_a_part_that_was_read_before()
    {
        var item = Item("""{ "ContentType": "Page", "PricePart": { "Amount": 3 } }""");

        item.GetOrCreate<PricePart>();
        item.Content.PricePart.Amount = 5;

        Assert.Equal("""{"Amount":5}""", Part(item));
    }

    [Fact]
    public void What_was_written_to_handed_out_json_beats_a_part_that_was_read_before()
    {
        var item = Item("""{ "ContentType": "Page", "PricePart": { "Amount": 3 } }""");

        item.GetOrCreate<PricePart>();
        JsonObject json = item.Content;
        json["PricePart"]!["Amount"] = 5;

        Assert.Equal("""{"Amount":5}""", Part(item));
    }

    [Fact]
    public void A_field_is_changed_in_the_part_that_holds_it()
    {
        var item = Item("""{ "ContentType": "Page", "Page": { "Color": { "Name": "red" } } }""");

        item.Get<ContentPart>("Page")!.Get<ColorField>("Color")!.Name = "blue";

        Assert.Equal("""{"Color":{"Name":"blue"}}""", Part(item, "Page"));
    }

    [Fact]
    public void A_field_that_is_also_a_property_is_one_object()
    {
        var item = Item("""{ "ContentType": "Page", "PaintPart": { "Color": { "Name": "red" } } }""");
        var part = item.GetOrCreate<PaintPart>();

        part.Get<ColorField>("Color")!.Name = "blue";
        var byProperty = part.Color.Name;
        part.Alter<ColorField>("Color", color => color.Name = "green");

        Assert.Equal(("blue", "green"), (byProperty, part.Color.Name));
        Assert.Equal("""{"Color":{"Name":"green"}}""", Part(item, "PaintPart"));
    }

    [Fact]
    public void Several_parts_of_a_kind_are_told_apart_by_their_names()
    {
        var item = new ContentItem { ContentType = "Page" };

        item.Alter<PricePart>("Summer", part => part.Amount = 1);
        item.Alter<PricePart>("Winter", part => part.Amount = 2);

        Assert.Equal([1, 2], item.OfType<PricePart>().Select(part => part.Amount));
        Assert.False(item.Has<PricePart>());
    }

    [Fact]
    public void Contained_items_are_changed_where_they_are()
    {
        var item = Item("""
            { "ContentType": "Page", "BoxPart": { "Items": [ { "ContentType": "Ad", "PricePart": { "Amount": 1 } } ] } }
            """);

        item.GetOrCreate<BoxPart>().Items[0].GetOrCreate<PricePart>().Amount = 7;

        var written = JsonSerializer.SerializeToNode(item, JOptions.Default)!;
        Assert.Equal(7, written["BoxPart"]!["Items"]![0]!["PricePart"]!["Amount"]!.GetValue<int>());
    }

    [Fact]
    public void A_removed_part_is_gone_though_it_was_read()
    {
        var item = Item("""{ "ContentType": "Page", "PricePart": { "Amount": 3 } }""");

        item.GetOrCreate<PricePart>().Amount = 4;
        item.Remove<PricePart>();

        Assert.False(JsonSerializer.SerializeToNode(item, JOptions.Default)!.AsObject().ContainsKey("PricePart"));
    }

    [Fact]
    public void A_merge_replaces_parts_but_never_the_identity()
    {
        var item = Item("""{ "ContentItemId": "a", "ContentType": "Page", "PricePart": { "Amount": 3, "Currency": "EUR" } }""");
        item.GetOrCreate<PricePart>().Amount = 4;

        item.Merge(new { ContentItemId = "b", DisplayText = "Hello", PricePart = new { Amount = 9 } });

        Assert.Equal(("a", "Hello"), (item.ContentItemId, item.DisplayText));
        Assert.Equal("""{"Amount":9,"Currency":"EUR"}""", Part(item));
        Assert.Equal(9, item.GetOrCreate<PricePart>().Amount);
    }

    [Fact]
    public void A_clone_shares_nothing()
    {
        var item = Item("""{ "ContentItemId": "a", "ContentType": "Page", "PricePart": { "Amount": 3 } }""");

        var clone = item.Clone();
        clone.Alter<PricePart>(part => part.Amount = 8);

        Assert.Equal("""{"Amount":3}""", Part(item));
        Assert.Equal("a", clone.ContentItemId);
    }

    [Fact]
    public void A_part_with_welded_settings_keeps_them()
    {
        var item = new ContentItem { ContentType = "Page" };

        item.Weld<PricePart>(new { Position = "1" });

        var data = JsonSerializer.SerializeToNode(item, JOptions.Default)!;
        Assert.Equal("1", data["@WeldedPartSettings"]!["PricePart"]!["Position"]!.GetValue<string>());
    }

    private static ContentItem Item(string json) => JsonSerializer.Deserialize<ContentItem>(json, JOptions.Default)!;

    private static string Part(ContentItem item, string name = "PricePart") =>
        JsonSerializer.SerializeToNode(item, JOptions.Default)![name]!.ToJsonString();
}
