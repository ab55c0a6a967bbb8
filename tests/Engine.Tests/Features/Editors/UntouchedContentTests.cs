using System.Text.Json.Nodes;

namespace Engine.Tests.Features.Editors;

/// <summary>Whoever opens an item and saves it untouched changes nothing of it, however odd what is stored is to its editor.</summary>
public sealed class UntouchedContentTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Theory]
    [InlineData("TextField.Edit", """{"Text":"  two  spaces & <b>\"q\"</b> "}""")]
    [InlineData("TextField.Edit", """{"Text":"one\ntwo"}""")]
    [InlineData("TextField.Edit", """{"Text":""}""")]
    [InlineData("TextField-TextArea.Edit", """{"Text":"\nfirst\n\nsecond\r\n"}""")]
    [InlineData("TextField-PredefinedList.Edit", """{"Text":"gone"}""")]
    [InlineData("TextField-PredefinedList.Edit", """{"Text":null}""")]
    [InlineData("TextField-Color.Edit", """{"Text":null}""")]
    [InlineData("MultiTextField.Edit", """{"Values":["gone","b","a"]}""")]
    [InlineData("MultiTextField-CheckboxList.Edit", """{"Values":["gone"]}""")]
    [InlineData("MultiTextField-Picker.Edit", """{"Values":[]}""")]
    [InlineData("NumericField-Range.Edit", """{"Value":null}""")]
    [InlineData("NumericField-Select.Edit", """{"Value":null}""")]
    [InlineData("NumericField.Edit", """{"Value":7.0}""")]
    [InlineData("NumericField.Edit", """{"Value":"7"}""")]
    [InlineData("DateField.Edit", """{"Value":"2024-07-04T09:30:45Z"}""")]
    [InlineData("DateTimeField.Edit", """{"Value":"2024-07-04T16:30:45.123Z"}""")]
    [InlineData("DateTimeField.Edit", """{"Value":"2024-07-04T16:30:45+02:00"}""")]
    [InlineData("TimeField.Edit", """{"Value":"09:05:07.5000000"}""")]
    [InlineData("TimeField.Edit", """{"Value":"1.02:03:00"}""")]
    [InlineData("HtmlField.Edit", """{"Html":"<p onclick=\"x()\">{{ a | b: \"c\" }}</p>\n<iframe></iframe>"}""")]
    [InlineData("HtmlBodyPart.Edit", """{"Html":"<p class=\"x\" onclick=\"x()\">Hi</p>\r\n<script>1</script>"}""")]
    [InlineData("MarkdownField.Edit", """{"Markdown":"# a\n\n* b\n"}""")]
    [InlineData("MarkdownBodyPart.Edit", """{"Markdown":"line\n\n  \tindented\n"}""")]
    [InlineData("LiquidPart.Edit", """{"Liquid":"{% if a %}\n  b\n{% endif %}\n"}""")]
    [InlineData("LinkField.Edit", """{"Url":" ~/x?a=1&b=2 ","Text":"","Target":"_top"}""")]
    [InlineData("YoutubeField.Edit", """{"RawAddress":"https://youtu.be/abcdefghijk ","EmbeddedAddress":"https://elsewhere.example/abcdefghijk"}""")]
    [InlineData("ContentPickerField.Edit", """{"ContentItemIds":["gone0000000000000000000000"]}""")]
    [InlineData("UserPickerField.Edit", """{"UserIds":["gone"]}""")]
    [InlineData("UserPickerField.Edit", """{"UserIds":["gone"],"UserNames":["Gone"]}""")]
    [InlineData("TaxonomyField.Edit", """{"TaxonomyContentItemId":"elsewhere","TermContentItemIds":["gone","mind0000000000000000000000"]}""")]
    [InlineData("TaxonomyField-Tags.Edit", """{"TaxonomyContentItemId":"elsewhere","TermContentItemIds":["gone"],"TagNames":["Gone"]}""")]
    [InlineData("MediaField.Edit", """{"Paths":["gone/away.png","kept.png"],"MediaTexts":["a | b",""],"Anchors":[{"X":0.5,"Y":0.5}]}""")]
    [InlineData("TitlePart.Edit", """{"Title":" A title "}""")]
    [InlineData("AutoroutePart.Edit", """{"Path":"/odd/path/"}""")]
    [InlineData("AliasPart.Edit", """{"Alias":" Odd "}""")]
    [InlineData("FlowMetadata.Edit", """{"Alignment":1,"Size":66}""")]
    [InlineData("SelectPart.Fields.Edit", """{"Options":[{"Text":"A | B","Value":"a"}],"DefaultValue":" x ","Editor":2}""")]
    [InlineData("InputPart.Fields.Edit", """{"Type":"week","DefaultValue":" x ","Placeholder":""}""")]
    [InlineData("FormPart.Fields.Edit", """{"Action":" ~/x ","Method":"put","EncType":"x/y"}""")]
    [InlineData("ButtonPart.Fields.Edit", """{"Text":" Go ","Type":"image"}""")]
    [InlineData("FormElementLabelPart.Fields.Edit", """{"Label":" Kept ","Option":2}""")]
    public async Task What_is_stored_stays(string template, string stored)
    {
        var piece = Pieces.Of(template);
        var odd = piece with { Stored = stored };
        var (_, html) = await site.EditAsync("stock", odd);

        var (item, errors) = await site.PostAsync(odd.Item, [.. EditorSite.Controls(html).Select(control =>
            (control.Item1, control.Item2.Select(value => value.ReplaceLineEndings("\r\n")).ToArray()))]);

        Assert.Empty(errors);
        var (before, after) = (odd.Item[odd.Part]!, item[odd.Part]!);
        if (odd.IsField)
            (before, after) = (before["Value"]!, after["Value"]!);
        foreach (var (name, value) in before.AsObject())
            Assert.True(JsonNode.DeepEquals(value, after[name]), $"{name}: {value?.ToJsonString()} became {after[name]?.ToJsonString()}");
    }

    [Theory]
    [InlineData("2024-11-03T05:30:00Z", "2024-11-03T01:30", "2024-11-03T05:30:00Z")] // the first half past one of that night
    [InlineData("2024-11-03T06:30:00Z", "2024-11-03T01:30", "2024-11-03T06:30:00Z")] // the second
    public async Task The_moment_of_an_hour_that_comes_twice_stays_the_one_it_is(string stored, string sent, string kept)
    {
        var piece = Pieces.Of("DateTimeField.Edit") with { Stored = $$"""{"Value":"{{stored}}"}""" };
        await site.SetTimeZoneAsync("America/New_York");
        try
        {
            var (item, errors) = await site.PostAsync(piece.Item, ($"{piece.Part}.Value.LocalDateTime", [sent]));

            Assert.Empty(errors);
            Assert.Equal(kept, item[piece.Part]!["Value"]!["Value"]!.ToString());
        }
        finally
        {
            await site.SetTimeZoneAsync("UTC");
        }
    }

    [Theory]
    [InlineData("MultiTextField.Edit", "Values", """{"Values":["gone"]}""", "other", "has no choice 'other'")]
    [InlineData("TextField-PredefinedList.Edit", "Text", """{"Text":"gone"}""", "other", "must be one of its list")]
    [InlineData("TaxonomyField.Edit", "TermContentItemIds", """{"TermContentItemIds":["gone"]}""", "other", "has no term 'other'")]
    public async Task What_is_chosen_now_is_one_of_the_choices(string template, string control, string stored, string chosen, string problem)
    {
        var piece = Pieces.Of(template) with { Stored = stored };

        var (_, errors) = await site.PostAsync(piece.Item, ($"{piece.Part}.Value.{control}", [chosen]));

        Assert.Contains(problem, Assert.Single(errors), StringComparison.Ordinal);
    }
}
