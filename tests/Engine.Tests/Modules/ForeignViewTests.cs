using AngleSharp;
using AngleSharp.Dom;

namespace Engine.Tests.Modules;

/// <summary>A module's views use the tag helpers of Orchard by the names of Orchard's assemblies.</summary>
public sealed class ForeignViewTests
{
    [Fact]
    public async Task Elements_of_Orchard_do_what_they_do_there()
    {
        var page = await PageAsync();

        Assert.Equal(["icon", "stylesheet"], page.QuerySelectorAll("link").Select(link => link.GetAttribute("rel")));
        Assert.Equal("/One/Desk/desk.css", page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        Assert.Equal(["var base = 1;", ""], page.QuerySelectorAll("script").Select(script => script.TextContent));
        Assert.Equal("/One/Desk/desk.js", page.QuerySelectorAll("script")[1].GetAttribute("src"));
        Assert.Equal("Ana", page.QuerySelector("meta[name=author]")!.GetAttribute("content"));
        Assert.Equal("p { color: red; }", page.QuerySelector("style")!.TextContent);
        Assert.Equal("The card is 42", page.QuerySelector("b")!.TextContent);
        Assert.Equal("aside", page.QuerySelector("aside em")!.TextContent);
        Assert.Equal("2026", page.QuerySelector("time")!.TextContent);
    }

    [Fact]
    public async Task None_of_them_is_printed_and_none_swallows_what_comes_after_it()
    {
        var page = await PageAsync();

        Assert.Equal("Save", page.QuerySelector("button")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("shape, zone, resources, metadata, add-alternate, date-time, [asp-name], [asp-src], [at]"));
    }

    private static async Task<IDocument> PageAsync()
    {
        await using var site = await ForeignSite.StartAsync(_ => { });
        await site.AddAsync("One", "Desk");
        var answer = await site.GetAsync("One/Desk/Foreign/Helpers");
        Assert.True(answer.Length > 3, string.Join(System.Environment.NewLine, site.Log.Errors));
        return await BrowsingContext.New().OpenAsync(request => request.Content(answer));
    }
}
