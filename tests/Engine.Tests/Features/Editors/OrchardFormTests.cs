using System.Text.Json.Nodes;

namespace Engine.Tests.Features.Editors;

/// <summary>Forms as Orchard's own templates send them, where the stock editor sends something simpler.</summary>
public sealed class OrchardFormTests(EditorSite site) : IClassFixture<EditorSite>
{
    private const string Mind = "mind0000000000000000000000";

    [Fact]
    public async Task Files_and_options_may_come_as_json()
    {
        var media = await PostAsync("MediaField.Edit", ("Paths", """[{"path":"kept.png","mediaText":"Seen"},{"path":"gone.png","isRemoved":true}]"""));
        var select = await PostAsync("SelectPart.Fields.Edit", ("Options", """[{"text":"Seven","value":"7"}]"""));

        Assert.Equal("""{"Paths":["kept.png"],"MediaTexts":["Seen"]}""", Of(media.Part["Value"]!, "Paths", "MediaTexts"));
        Assert.Equal("""[{"Text":"Seven","Value":"7"}]""", select.Part["Options"]!.ToJsonString());
        Assert.Empty(media.Errors.Concat(select.Errors));
    }

    [Theory]
    [InlineData("MediaField.Edit", "Paths", "The files of Value can't be read.")]
    [InlineData("SelectPart.Fields.Edit", "Options", "The options can't be read.")]
    public async Task What_is_no_json_though_it_begins_so_is_refused_and_nothing_is_lost(string template, string control, string error)
    {
        var piece = Pieces.Of(template);

        var (part, errors) = await PostAsync(template, (control, "[not json"));

        Assert.EndsWith(error, Assert.Single(errors), StringComparison.Ordinal);
        Assert.Equal(
            piece.Item[piece.Part]![piece.IsField ? "Value" : "Options"]!.ToJsonString(), part[piece.IsField ? "Value" : "Options"]!.ToJsonString());
    }

    [Theory]
    [InlineData("TermEntries[0].ContentItemId", Mind, "TermEntries[0].Selected", "true", Mind)]
    [InlineData("TermEntries[0].ContentItemId", Mind, "TermEntries[0].Selected", "false", "")]
    [InlineData("UniqueValue", Mind, "Other", "", Mind)]
    [InlineData("UniqueValue", "", "Other", "", "")]
    public async Task Terms_may_come_as_entries_or_as_one_value(string first, string value, string second, string other, string chosen)
    {
        var (part, errors) = await PostAsync("TaxonomyField.Edit", (first, value), (second, other));

        Assert.Empty(errors);
        Assert.Equal(chosen, string.Join(',', part["Value"]!["TermContentItemIds"]!.AsArray()));
    }

    [Fact]
    public async Task Chosen_items_may_come_in_one_value_and_none_is_a_choice_too()
    {
        var one = await PostAsync("ContentPickerField.Edit", ("ContentItemIds", "topics00000000000000000000"));
        var none = await PostAsync("ContentPickerField.Edit", ("ContentItemIds", ""));

        Assert.Equal("""["topics00000000000000000000"]""", one.Part["Value"]!["ContentItemIds"]!.ToJsonString());
        Assert.Equal("[]", none.Part["Value"]!["ContentItemIds"]!.ToJsonString());
    }

    [Theory]
    [InlineData("BooleanField.Edit", "Value")]
    [InlineData("FormPart.Fields.Edit", "EnableAntiForgeryToken")]
    [InlineData("ValidationSummaryPart.Fields.Edit", "ModelOnly")]
    [InlineData("AutoroutePart.Edit", "Disabled")]
    public async Task A_box_that_was_asked_for_and_not_ticked_is_false(string template, string box)
    {
        var (part, _) = await PostAsync(template, (box, "false"));

        Assert.Equal("false", (part["Value"] ?? part)[box]!.ToJsonString());
    }

    [Fact]
    public async Task Widgets_may_come_without_the_marker_of_the_stock_editor()
    {
        var piece = Pieces.Of("FlowPart.Edit");

        var (item, _) = await site.PostAsync(piece.Blank, ("FlowPart.Prefixes", ["One"]), ("FlowPart.ContentTypes", ["OfHtmlBodyPartEdit"]),
            ("FlowPart.ContentItems", [""]), ("One.HtmlBodyPart.Html", ["<p>New</p>"]));

        Assert.Equal("<p>New</p>", item["FlowPart"]!["Widgets"]![0]!["HtmlBodyPart"]!["Html"]!.ToString());
    }

    private async Task<(JsonObject Part, string[] Errors)> PostAsync(string template, params (string Name, string Value)[] controls)
    {
        var piece = Pieces.Of(template);
        var prefix = piece.IsField ? $"{piece.Type}.Value" : piece.Element;
        var (item, errors) = await site.PostAsync(
            piece.Item, [.. controls.Select(control => ($"{prefix}.{control.Name}", new[] { control.Value }))]);
        return (item[piece.Part]!.AsObject(), errors);
    }

    private static string Of(JsonNode node, params string[] names) =>
        new JsonObject(names.Select(name => KeyValuePair.Create(name, node[name]?.DeepClone()))).ToJsonString();
}
