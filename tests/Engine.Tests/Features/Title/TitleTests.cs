using System.Text.Json;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;
using OrchardCore.Title.ViewModels;

namespace Engine.Tests.Features.Title;

public sealed class TitleTests
{
    [Fact]
    public async Task A_title_is_never_markup()
    {
        const string nasty = "Knees <script>alert(1)</script>";
        var item = new ContentItem { ContentItemId = "knee" };

        var page = await BuiltInTemplate.RenderAsync<TitlePartViewModel>(
            "OrchardCore.Title/Views/TitlePart.liquid", model => (model.Title, model.ContentItem) = (nasty, item));
        var summary = await BuiltInTemplate.RenderAsync<TitlePartViewModel>(
            "OrchardCore.Title/Views/TitlePart.Summary.liquid", model => (model.Title, model.ContentItem) = (nasty, item));

        Assert.Equal(nasty, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(nasty, summary.QuerySelector("h2 a")!.TextContent);
    }

    [Theory]
    [InlineData("blog.Article.json")]
    [InlineData("blog.BlogPost.json")]
    public void A_title_is_stored_as_orchard_stores_it(string sample)
    {
        var stored = Samples.Read("content-samples", sample);
        var item = JsonSerializer.Deserialize<ContentItem>(stored, JOptions.Default)!;

        var written = JsonSerializer.Serialize(item.Apply(item.GetOrCreate<TitlePart>()), JOptions.Default);

        Assert.Equal(
            System.Text.Json.Nodes.JsonNode.Parse(stored)!["TitlePart"]!.ToJsonString(JOptions.Default),
            System.Text.Json.Nodes.JsonNode.Parse(written)!["TitlePart"]!.ToJsonString(JOptions.Default));
    }
}
