using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Alias.Models;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.Html.Models;
using OrchardCore.Localization;
using OrchardCore.Lists.Models;
using OrchardCore.Modules.Services;
using OrchardCore.Shortcodes;
using OrchardCore.Shortcodes.Services;
using Shortcodes;

namespace Engine.Tests.Features;

public sealed partial class ShownTextTests(ShownSite site) : IClassFixture<ShownSite>
{
    [Fact]
    public async Task Imported_HTML_runs_nothing_wherever_it_stands()
    {
        var html = await site.GetAsync("bad");

        Assert.Equal(5, Regex.Count(html, "<p>Text</p>|&lt;p onclick"));
        Assert.DoesNotMatch(Running(), html);
    }

    [Theory]
    [InlineData("item.Content.HtmlBodyPart.Html")]
    [InlineData("item.Content.Leaf.Rich.Html")]
    [InlineData("item.Content.BagPart.ContentItems[0].HtmlBodyPart.Html")]
    [InlineData("item.Content.MarkdownBodyPart.Markdown | markdownify")]
    public async Task What_a_template_prints_as_it_is_stored_runs_nothing(string member)
    {
        var html = await site.LiquidAsync($$$"""{% assign item = Content.ContentItemId["bad00000000000000000000000"] %}{{ {{{member}}} | raw }}""");

        Assert.Contains("Text", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Running(), html);
    }

    [Fact]
    public async Task A_menus_HTML_runs_nothing()
    {
        var html = await site.LiquidAsync("""{% shape "Menu", alias: "alias:main" %}""");

        Assert.Contains("<p>Text</p>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Running(), html);
    }

    [Fact]
    public async Task What_code_stores_is_sanitised_too()
    {
        var stored = await site.InAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var item = await content.NewAsync("Leaf");
            item.Alter<HtmlBodyPart>(part => part.Html = "<i>a</i><script>b</script>");
            await content.CreateAsync(item, VersionOptions.Draft);
            return (await content.GetAsync(item.ContentItemId, VersionOptions.Latest))!.GetOrCreate<HtmlBodyPart>().Html;
        });

        Assert.Equal("<i>a</i>", stored);
    }

    [Fact]
    public async Task Where_the_settings_say_so_HTML_stays_as_it_is()
    {
        var html = await site.GetAsync("free");

        Assert.Contains("<script>allowed()</script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HTML_with_templates_is_sanitised_once_they_have_run()
    {
        var html = await site.GetAsync("written");

        Assert.Contains("NOW<b>kept</b>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Running(), html);
    }

    [Fact]
    public async Task Shortcodes_are_files_of_the_site_and_nothing_more()
    {
        var html = await site.GetAsync("marks");

        Assert.Contains("""<img src="/clinic/media/desk.jpg" alt="Desk &amp; &#x27;x&#x27;">""", html, StringComparison.Ordinal);
        Assert.Contains("""<a href="/clinic/media/a%20b.pdf">plan</a>""", html, StringComparison.Ordinal);
        Assert.Contains("[image] [nobody]x[/nobody]", html, StringComparison.Ordinal);
        Assert.Contains("three <img src=\"/clinic/media/desk.jpg\" alt=\"Desk\"> four", html, StringComparison.Ordinal);
        Assert.Contains("/clinic/media/field.jpg", html, StringComparison.Ordinal);
        Assert.Contains("/clinic/media/mark.pdf", html, StringComparison.Ordinal);
        Assert.Contains(" Hello", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Salut", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Running(), html);
    }

    [Theory]
    [InlineData("[a][b]x[/b][/a]", "(a:(b:x))")]
    [InlineData("[a]", "(a:)")]
    [InlineData("[a/] [a /]", "(a:) (a:)")]
    [InlineData("[a]1[a]2[/a]3[/a]", "(a:1(a:2)3)")]
    [InlineData("[[a]] [[a]x[/a]]", "[a] [a]x[/a]")]
    [InlineData("[c]x[a]y[/a][/c] [/a] [1] [ a] [", "[c]x(a:y)[/c] [/a] [1] [ a] [")]
    [InlineData("[arg 'one' two k=\"v ]\" n=&quot;q&quot;]", "one|two|v ]|q")]
    [InlineData("[a", "[a")]
    public async Task Shortcodes_are_read_as_they_are_written(string text, string expected)
    {
        await using var services = new ServiceCollection().AddOptions()
            .AddShortcode("a", (_, content, _) => new($"(a:{content})"))
            .AddShortcode("b", (_, content, _) => new($"(b:{content})"))
            .AddShortcode("arg", (arguments, _, _) => new(
                $"{arguments.NamedOrDefault("none")}|{arguments.At(1)}|{arguments.Named("k")}|{arguments.Named("N")}"))
            .AddScoped<IShortcodeService, ShortcodeService>().BuildServiceProvider();

        var rendered = await services.GetRequiredService<IShortcodeService>().ProcessAsync(text, new Context());

        Assert.Equal(expected, rendered);
    }

    [Theory]
    [InlineData("Đặt lịch khám", "dat-lich-kham")]
    [InlineData("Łagodny søvn og hjælp", "lagodny-sovn-og-hjaelp")]
    [InlineData("Straße ğışİ œuvre þing", "strasse-gisi-oeuvre-thing")]
    [InlineData("Ελληνικά Привет Щука", "ellinika-privet-shchuka")]
    [InlineData("日本語", "ri-ben-yu")]
    [InlineData("What doesn’t help & 10% “more”", "what-doesnt-help-10-more")]
    [InlineData("Crème brûlée ☕", "creme-brulee")]
    public async Task A_slug_is_ASCII_whatever_the_script(string text, string slug)
    {
        var made = await site.LiquidAsync($$$"""{{ "{{{text}}}" | slugify }}""");

        Assert.Equal(slug, made);
        Assert.Equal(slug, new SlugService().SlugifyAndTransliterate(text));
    }

    [Fact]
    public async Task The_items_of_a_list_come_as_the_list_shows_them()
    {
        foreach (var list in (string[])["plan0000000000000000000000", "news0000000000000000000000"])
            await FillAsync(list);

        var ordered = await site.LiquidAsync("""{% assign all = "plan0000000000000000000000" | list_items %}{% for item in all %}{{ item.DisplayText }} {% endfor %}""");
        var newest = await site.LiquidAsync("""{% assign all = "news0000000000000000000000" | list_items %}{% for item in all %}{{ item.DisplayText }} {% endfor %}""");

        Assert.Equal("First Second Third ", ordered);
        Assert.Equal("Second First Third ", newest);
    }

    [Fact]
    public async Task Content_is_found_by_each_of_its_names()
    {
        var (id, published, draft) = await site.InAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var item = await content.NewAsync("Leaf");
            item.DisplayText = "Hours";
            item.Alter<AutoroutePart>(part => part.Path = "visit/hours.html");
            item.Alter<AliasPart>(part => part.Alias = "hours");
            await content.CreateAsync(item, VersionOptions.Published);
            var next = (await content.GetAsync(item.ContentItemId, VersionOptions.DraftRequired))!;
            next.DisplayText = "Draft";
            await content.SaveDraftAsync(next);
            return (item.ContentItemId, item.ContentItemVersionId, next.ContentItemVersionId);
        });

        foreach (var (name, text) in ((string, string)[])[
            ("""Content["alias:hours"]""", "Hours"), ("""Content["slug:visit/hours.html"]""", "Hours"), ("""Content.Alias["hours"]""", "Hours"),
            ("""Content.Slug["visit/hours.html"]""", "Hours"), ("""Content.Latest["alias:hours"]""", "Draft"),
            ($"""Content.Latest["contentitemid:{id}"]""", "Draft"), ($"""Content.ContentItemId["{id}"]""", "Hours"),
            ($"""Content["contentitemid:{id}"]""", "Hours"), ($"""Content.ContentItemVersionId["{published}"]""", "Hours"),
            ($"""Content.ContentItemVersionId["{draft}"]""", "Draft"), ("""Content["alias:none"]""", "")])
            Assert.Equal($"{name}={text}", $"{name}={await site.LiquidAsync($$$"""{% assign found = {{{name}}} %}{{ found.DisplayText }}""")}");
    }

    [Theory]
    [InlineData("bad", "<title>Bad - ")]
    [InlineData("free", "<title>Free - ")]
    [InlineData("nowhere", "<title>Page not found - ")]
    public async Task A_page_is_titled_after_what_it_is_about(string path, string title)
    {
        var html = await site.GetAsync(path);

        Assert.Contains(title, html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "<title>"));
    }

    [Theory]
    [InlineData("""{{ "PageTitle" | shape_new | shape_stringify }}""")]
    [InlineData("""{% shape "PageTitle" %}""")]
    [InlineData("""{% page_title_add_segment "Día & noche" %}{% shape "PageTitle" %}""")]
    public async Task Layouts_print_the_title_as_a_shape_encoded_once(string template)
    {
        var title = await site.LiquidAsync("{% page_title_add_segment 'Knee & back' %}" + template + "|" + template);

        Assert.StartsWith("Knee &amp; back", title, StringComparison.Ordinal);
        Assert.DoesNotContain("&amp;amp;", title, StringComparison.Ordinal);
        var (first, second) = (title.Split('|')[0], title.Split('|')[1]);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task An_item_keeps_the_name_that_a_recipe_gives_it()
    {
        var name = await site.InAsync(async services => (await services.GetRequiredService<IContentManager>().GetAsync("named00000000000000000000000"))!.DisplayText);

        Assert.Equal("Home", name);
    }

    private Task<bool> FillAsync(string list) => site.InAsync(async services =>
    {
        var content = services.GetRequiredService<IContentManager>();
        foreach (var (title, order) in ((string, int)[])[("Third", 2), ("First", 0), ("Second", 1)])
        {
            var item = await content.NewAsync("Leaf");
            item.DisplayText = title;
            item.Alter<ContainedPart>(part => (part.ListContentItemId, part.Order) = (list, order));
            await content.CreateAsync(item, VersionOptions.Published);
        }

        return true;
    });

    [GeneratedRegex(@"<script|<[^>]*\son\w+=|<[^>]*\shref=""\s*javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Running();
}
