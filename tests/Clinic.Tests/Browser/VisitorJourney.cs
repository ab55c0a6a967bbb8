using Clinic.Tests.Articles;
using Microsoft.Playwright;

namespace Clinic.Tests.BrowserTests;

public sealed class VisitorJourney(ClinicSite site, Chromium chromium) : IClassFixture<ClinicSite>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_page_of_the_site_is_accessible_and_fits_the_screen(int width, ColorScheme scheme)
    {
        var page = await chromium.OpenAsync(width, scheme);

        foreach (var path in (string[])["", "articles", ArticlePageTests.Path, "consultation", "privacy", "nothing-here"])
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            await Chromium.CheckAsync(page);
            await Chromium.FitsAsync(page);
        }
    }

    [Fact]
    public async Task A_visitor_without_script_reads_the_article_and_asks_for_a_consultation()
    {
        var page = await chromium.OpenAsync(390, script: false);
        await page.GotoAsync(site.Address.ToString());

        await page.GetByRole(AriaRole.Link, new() { Name = "Is ketamine addictive" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Is ketamine addictive", Level = 1 }).WaitForAsync();
        await page.Locator(".call").GetByRole(AriaRole.Link).ClickAsync();
        await page.GetByLabel("Your name").FillAsync("Pat Example");
        await page.GetByLabel("E-mail", new() { Exact = true }).FillAsync("not an address");
        await page.GetByLabel("How may we reach you?").SelectOptionAsync("email");
        await page.GetByLabel("I agree").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send request" }).ClickAsync();

        await Assertions.Expect(page.Locator(".validation-summary")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Your name")).ToHaveValueAsync("Pat Example");

        await page.GetByLabel("E-mail", new() { Exact = true }).FillAsync("pat@example.com");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send request" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "your request has arrived" }).WaitForAsync();
    }

    [Fact]
    public async Task A_form_with_errors_is_accessible_too()
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync(new Uri(site.Address, "consultation").ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "Send request" }).ClickAsync();

        await Assertions.Expect(page.Locator(".validation-summary")).ToBeFocusedAsync();
        await Chromium.CheckAsync(page);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_box_that_was_not_ticked_is_named_beside_it_in_full_width(int width)
    {
        var page = await chromium.OpenAsync(width);
        await page.GotoAsync(new Uri(site.Address, "consultation").ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "Send request" }).ClickAsync();
        await Assertions.Expect(page.Locator("#consent-error, [id$=consent-error]").First).ToBeVisibleAsync();

        var (row, label) = (await BoxAsync(page, ".widget-input:has(#consent)"), await BoxAsync(page, "label[for=consent]"));
        Assert.True(label.Width > row.Width / 2, $"The label has {label.Width} of {row.Width} pixels.");
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(IPage page, string selector) =>
        (await page.Locator(selector).BoundingBoxAsync())!;
}
