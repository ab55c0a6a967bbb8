using System.Text.Json.Nodes;

namespace Engine.Tests.Features.Editors;

/// <summary>What an editor doesn't ask for stays; what is typed into it is stored, and shown again as it was.</summary>
public sealed class KeptContentTests(EditorSite site) : IClassFixture<EditorSite>
{
    /// <summary>What the stock editors have no control for.</summary>
    private static readonly string[] _unasked = ["FormPart.WorkflowTypeId", "DashboardPart.Width", "DashboardPart.Height"];

    [Theory]
    [MemberData(nameof(Pieces.EditorNames), MemberType = typeof(Pieces))]
    public async Task What_the_stock_editor_sends_is_stored(string template)
    {
        var piece = Pieces.Of(template);
        var (_, html) = await site.EditAsync("stock", piece);

        var controls = EditorSite.Controls(html);
        var (item, errors) = await site.PostAsync(piece.Blank, controls);

        Assert.NotEmpty(controls);
        Assert.Empty(errors);
        AssertHolds(piece.Item[piece.Part]!, item[piece.Part], piece.Part);
    }

    [Theory]
    [MemberData(nameof(Pieces.EditorNames), MemberType = typeof(Pieces))]
    public async Task What_the_stock_editor_shows_comes_back_as_it_was(string template)
    {
        var piece = Pieces.Of(template);
        var (_, html) = await site.EditAsync("stock", piece);

        var (item, errors) = await site.PostAsync(piece.Item, EditorSite.Controls(html));

        Assert.Empty(errors);
        AssertKept(piece, item);
    }

    [Theory]
    [MemberData(nameof(Pieces.EditorNames), MemberType = typeof(Pieces))]
    public async Task A_form_that_does_not_ask_for_it_changes_nothing(string template)
    {
        var piece = Pieces.Of(template);

        var (item, errors) = await site.PostAsync(piece.Item, ("Something.Else", ["x"]));

        Assert.Empty(errors);
        AssertKept(piece, item);
    }

    [Theory]
    [InlineData("CommonPart-Date.Edit", "CommonPart.LocalDateTime", "2026-05-05T09:00", "CreatedUtc", "2026-05-05T09:00:00Z")]
    [InlineData("CommonPart-Owner.Edit", "CommonPart.OwnerName", "anna", "Owner", EditorSite.UserId)]
    [InlineData("TitlePart.Edit", "TitlePart.Title", "Typed", "DisplayText", "Typed")]
    [InlineData("LinkMenuItemPart.Edit", "LinkMenuItemPart.Name", "Typed", "DisplayText", "Typed")]
    [InlineData("LayerMetadata.Edit", "LayerMetadata.Title", "Typed", "DisplayText", "Typed")]
    public async Task What_belongs_to_the_item_itself_is_stored(
        string template, string control, string typed, string property, string stored)
    {
        var (item, _) = await site.PostAsync(Pieces.Of(template).Blank, (control, [typed]));

        Assert.Equal(stored, item[property]!.ToString());
    }

    private static void AssertKept(Piece piece, JsonObject item)
    {
        foreach (var name in (string[])["DisplayText", "CreatedUtc", "Owner"])
            Assert.Equal(piece.Item[name]!.ToString(), item[name]?.ToString());

        AssertHolds(piece.Item[piece.Part]!, item[piece.Part], "");
    }

    private static void AssertHolds(JsonNode expected, JsonNode? actual, string path)
    {
        if (_unasked.Contains(path))
            return;

        if (expected is JsonObject before)
            foreach (var (name, value) in before)
                AssertHolds(value!, Assert.IsType<JsonObject>(actual)[name], path.Length > 0 ? $"{path}.{name}" : "");
        else if (expected is JsonArray list)
        {
            Assert.Equal(list.Count, Assert.IsType<JsonArray>(actual).Count);
            for (var i = 0; i < list.Count; i++)
                AssertHolds(list[i]!, actual.AsArray()[i], "");
        }
        else
            Assert.Equal(expected.ToJsonString(), actual?.ToJsonString());
    }
}
