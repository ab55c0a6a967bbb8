using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.DisplayManagement.Editing;

namespace Engine.Tests.Features.Fields;

public sealed class EditorRowTests
{
    private const string Nasty = "\"><script>alert(1)</script>";

    [Fact]
    public void A_control_is_labelled_and_described_by_hint_and_error()
    {
        var state = new ModelStateDictionary();
        state.AddModelError("Facts.Value.Text", "Too long.");

        var html = Parse(new EditorRow("Facts.Value", "Text", "Opening", "Keep it short.", true, state).Input("text", "x"));
        var input = (IHtmlInputElement)html.QuerySelector("input")!;

        Assert.Equal("Facts.Value.Text", input.Name);
        Assert.Equal(input.Id, html.QuerySelector("label")!.GetAttribute("for"));
        Assert.Equal("Opening *", html.QuerySelector("label")!.TextContent);
        Assert.Equal("true", input.GetAttribute("aria-required"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(["Keep it short.", "Too long."], input.GetAttribute("aria-describedby")!.Split(' ')
            .Select(id => html.GetElementById(id)!.TextContent));
    }

    [Fact]
    public void What_was_typed_is_shown_again_even_if_it_is_wrong()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Facts.Value.Value", "seven", "seven");
        state.AddModelError("Facts.Value.Value", "No number.");

        var html = Parse(new EditorRow("Facts.Value", "Value", "Beds", null, false, state).Input("number", "3"));

        Assert.Equal("seven", html.QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public void Nothing_that_is_typed_can_become_markup()
    {
        var row = new EditorRow("p", "n", Nasty, Nasty, true, null);
        var controls = new HtmlContentBuilder()
            .AppendHtml(row.Input("text", Nasty, Nasty))
            .AppendHtml(row.TextArea("</textarea><script>alert(1)</script>"))
            .AppendHtml(row.Select([new(Nasty, Nasty)]))
            .AppendHtml(row.Choices("checkbox", [new(Nasty, Nasty)]));

        var html = Parse(controls);

        Assert.Empty(html.QuerySelectorAll("script"));
        Assert.Equal(Nasty, html.QuerySelector("input")!.GetAttribute("value"));
        Assert.Equal("</textarea><script>alert(1)</script>", html.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public void A_group_of_choices_has_a_legend_and_keeps_what_was_ticked()
    {
        var state = new ModelStateDictionary();
        state.SetModelValue("Facts.Tags", new[] { "", "b" }, ",b");

        var html = Parse(new EditorRow("Facts", "Tags", "Tags", null, false, state)
            .Choices("checkbox", [new("a", "A", Selected: true), new("b", "B")]));

        Assert.Equal("Tags", html.QuerySelector("fieldset > legend")!.TextContent);
        Assert.Equal("b", html.QuerySelectorAll("input[checked]").Single().GetAttribute("value"));
        Assert.All(html.QuerySelectorAll("input"), input =>
            Assert.NotNull(html.QuerySelector($"label[for='{input.Id}']")));
    }

    private static IHtmlDocument Parse(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString());
    }
}
