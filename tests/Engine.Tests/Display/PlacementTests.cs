using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

namespace Engine.Tests.Display;

public sealed class PlacementTests
{
    private static readonly PlacementTable _table = Table(
        """
        {
          "TextField": [
            { "place": "Content:1" },
            { "displayType": "Summary", "place": "-" },
            { "differentiator": "Article-Lead", "place": "Lead:2", "alternates": ["TextField_Lead"], "shape": "Lead" },
            { "contentType": ["Page", "Blog*"], "wrappers": ["Framed"] },
            { "contentPart": "SecretPart", "place": "-" },
            { "path": "/about/*", "place": "Aside" }
          ]
        }
        """);

    [Theory]
    [InlineData("Detail", "", "Article", "/", "Content:1")]
    [InlineData("Summary", "", "Article", "/", "-")]
    [InlineData("Detail", "Article-Lead", "Article", "/", "Lead:2")]
    [InlineData("Detail", "", "BlogPost", "/", "Content:1")] // A rule without a place keeps the one before.
    [InlineData("Detail", "", "Secret", "/", "-")]
    [InlineData("Detail", "", "Article", "/about/us", "Aside")]
    public void The_last_rule_that_matches_has_the_say(
        string displayType, string differentiator, string contentType, string path, string place) =>
        Assert.Equal(place, Find(displayType, differentiator, contentType, path)!.Location);

    [Fact]
    public void A_rule_may_name_alternates_wrappers_and_another_shape()
    {
        var lead = Find("Detail", "Article-Lead", "Page", "/")!;

        Assert.Equal(["TextField_Lead"], lead.Alternates!);
        Assert.Equal(["Framed"], lead.Wrappers!);
        Assert.Equal("Lead", lead.ShapeType);
    }

    [Fact]
    public void Other_shapes_are_left_where_their_drivers_put_them() => Assert.Null(
        _table.Find("BooleanField", "Detail", null, null, null, new PlacementAsked("/", [], () => null!)));

    [Fact]
    public void A_part_has_the_alternates_that_themes_expect()
    {
        var part = Part("Article", "HtmlBodyPart", "HtmlBodyPart");

        Assert.Equal(
            ["HtmlBodyPart_Summary", "Article__HtmlBodyPart", "Article_Summary__HtmlBodyPart"],
            ContentPartAlternatesFactory.GetAlternates(part, "HtmlBodyPart", "Summary"));
    }

    [Fact]
    public void A_named_part_and_a_shape_of_its_own_have_alternates_too()
    {
        var named = Part("LandingPage", "BagPart", "Services");

        var own = ContentPartAlternatesFactory.GetAlternates(named, "BagPart", "Detail");
        var feed = ContentPartAlternatesFactory.GetAlternates(named, "BagFeed", "Detail");

        Assert.Equal("LandingPage_Detail__Services", own[^1]);
        Assert.Contains("LandingPage__BagPart", own);
        Assert.Equal("LandingPage_Detail__Services__BagFeed", feed[^1]);
    }

    [Fact]
    public void A_field_of_a_type_is_found_by_part_and_by_type()
    {
        var field = new ContentPartFieldDefinition(new ContentFieldDefinition("TextField"), "Lead", []);
        var part = new ContentTypePartDefinition("Article", new ContentPartDefinition("Article", [field], []), []);
        _ = new ContentTypeDefinition("Article", "Article", [part], []);

        var alternates = ContentFieldAlternatesFactory.GetAlternates(part, field, "TextField", "Detail");

        Assert.Equal("TextField_Detail", alternates[0]);
        foreach (var name in new[] { "Article__TextField", "Article__Lead", "Article_Detail__Lead", "Article__Article__Lead" })
            Assert.Contains(name, alternates);
    }

    [Fact]
    public void A_field_that_is_shown_in_a_mode_is_found_with_and_without_its_kind()
    {
        var field = new ContentPartFieldDefinition(new ContentFieldDefinition("TaxonomyField"), "Tags",
            new() { ["ContentPartFieldSettings"] = new System.Text.Json.Nodes.JsonObject { ["DisplayMode"] = "Tags" } });
        var part = new ContentTypePartDefinition("BlogPost", new ContentPartDefinition("BlogPost", [field], []), []);
        _ = new ContentTypeDefinition("BlogPost", "BlogPost", [part], []);

        var alternates = ContentFieldAlternatesFactory.GetAlternates(part, field, "TaxonomyField_Display__Tags", "Summary");

        foreach (var file in (string[])["TaxonomyField-Tags.Display", "BlogPost-TaxonomyField-Tags.Display", "BlogPost-Tags-Tags.Display",
            "BlogPost-Tags-TaxonomyField-Tags.Display", "BlogPost-Tags-TaxonomyField-Tags.Display.Summary", "BlogPost-BlogPost-Tags-TaxonomyField-Tags.Display"])
            Assert.Contains(OrchardCore.DisplayManagement.Templates.TemplateNames.ShapeTypeOf(file + ".liquid"), alternates);
    }

    [Fact]
    public void A_widget_says_its_stereotype_to_its_parts()
    {
        var part = Part("MythFact", "HtmlBodyPart", "HtmlBodyPart", "Widget");

        Assert.Contains("Widget__HtmlBodyPart", ContentPartAlternatesFactory.GetAlternates(part, "HtmlBodyPart", "Detail"));
    }

    private static PlacementInfo? Find(string displayType, string differentiator, string contentType, string path)
    {
        var item = new ContentItem { ContentType = contentType };
        if (contentType == "Secret")
            item.Weld("SecretPart", new ContentPart());

        return _table.Find(
            "TextField", displayType, differentiator, item, null, new PlacementAsked(path, [], () => null!));
    }

    private static ContentTypePartDefinition Part(string type, string kind, string name, string? stereotype = null)
    {
        var part = new ContentTypePartDefinition(name, new ContentPartDefinition(kind), []);
        var settings = stereotype is null
            ? new JsonObject()
            : new JsonObject { ["ContentTypeSettings"] = new JsonObject { ["Stereotype"] = stereotype } };
        _ = new ContentTypeDefinition(type, type, [part], settings);
        return part;
    }

    private static PlacementTable Table(string json) =>
        new([("Test", JsonSerializer.Deserialize<PlacementFile>(json)!)]);
}
