using Fluid;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;

namespace Engine.Tests.Liquid;

public sealed class EncodingTests
{
    [Theory]
    [InlineData("{{ Model.Text }}", "&lt;b&gt;&amp;&quot;")]
    [InlineData("{{ Model.Text | raw }}", "<b>&\"")]
    [InlineData("{{ Model.Text | t }}", "&lt;b&gt;&amp;&quot;")]
    [InlineData("{{ Model.Html }}", "<i>é</i>")]
    [InlineData("{{ Model.Html | shape_render }}", "<i>é</i>")]
    [InlineData("{{ Model.Localized }}", "&lt;u&gt;")]
    [InlineData("{{ Model.LocalizedHtml }}", "<u>x</u>")]
    [InlineData("{% assign x = Model.Text %}{{ x }}", "&lt;b&gt;&amp;&quot;")]
    [InlineData("{% capture x %}<p>{{ Model.Text }}</p>{% endcapture %}{{ x }}", "<p>&lt;b&gt;&amp;&quot;</p>")]
    [InlineData("{{ \"<x>\" | append: Model.Text }}", "&lt;x&gt;&lt;b&gt;&amp;&quot;")]
    [InlineData("{{ Model.Letters }}", "Grüße – “日本”")]
    public async Task Values_are_encoded_once_and_only_what_is_html_is_not(string template, string expected)
    {
        await using var site = new LiquidSite();

        var html = await site.RenderAsync(template,
            ("Text", "<b>&\""), ("Html", new HtmlString("<i>é</i>")), ("Letters", "Grüße – “日本”"),
            ("Localized", new LocalizedString("k", "<u>")), ("LocalizedHtml", new LocalizedHtmlString("k", "<u>x</u>")));

        Assert.Equal(expected, html);
    }

    [Fact]
    public async Task Templates_in_content_are_encoded_as_their_caller_says()
    {
        await using var site = new LiquidSite();
        var model = new Dictionary<string, object> { ["Name"] = "<Ana>" };

        var html = await site.ContentAsync("Hi {{ Model.Name }}", model: model);
        var text = await site.ContentAsync("Hi {{ Model.Name }}", NullEncoder.Default, model);

        Assert.Equal(("Hi &lt;Ana&gt;", "Hi <Ana>"), (html, text));
    }
}
