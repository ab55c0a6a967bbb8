using Clinic.Tests.Articles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using OrchardCore.Contents.Deployment;
using OrchardCore.Deployment;

namespace Clinic.Tests.BrowserTests;

public sealed class AdminJourney(ClinicSite site, Chromium chromium) : IClassFixture<ClinicSite>, IClassFixture<Chromium>
{
    [Fact]
    public async Task An_admin_signs_in_edits_the_article_and_publishes_it()
    {
        var page = await SignedInAsync(1280);

        await page.GetByRole(AriaRole.Link, new() { Name = "Is ketamine addictive" }).First.ClickAsync();
        await page.Locator("[name='TitlePart.Title']").FillAsync("What is known about ketamine and addiction");
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).First.ClickAsync();
        await page.GotoAsync(new Uri(site.Address, ArticlePageTests.Path).ToString());

        await page.GetByRole(AriaRole.Heading, new() { Name = "What is known about ketamine", Level = 1 }).WaitForAsync();
    }

    [Fact]
    public async Task Who_saves_after_somebody_else_is_told_keeps_the_words_and_goes_on()
    {
        var mine = await SignedInAsync(1280);
        await mine.GetByRole(AriaRole.Link, new() { Name = "Ketamine and esketamine" }).First.ClickAsync();
        await mine.Locator("[name='TitlePart.Title']").FillAsync("Ketamine and esketamine, from my tab");
        var theirs = await mine.Context.NewPageAsync();
        await theirs.GotoAsync(mine.Url);
        await theirs.Locator("[name='TitlePart.Title']").FillAsync("Ketamine and esketamine, from another tab");
        await theirs.GetByRole(AriaRole.Button, new() { Name = "Publish" }).First.ClickAsync();
        await theirs.GetByText("is published").WaitForAsync();

        await mine.GetByRole(AriaRole.Button, new() { Name = "Publish" }).First.ClickAsync();

        await mine.GetByRole(AriaRole.Heading, new() { Name = "Somebody else saved this" }).WaitForAsync();
        await Assertions.Expect(mine.Locator("[name='TitlePart.Title']")).ToHaveValueAsync("Ketamine and esketamine, from my tab");
        await Chromium.CheckAsync(mine);
        await Chromium.FitsAsync(mine);
        var look = await mine.Context.RunAndWaitForPageAsync(
            () => mine.GetByRole(AriaRole.Link, new() { Name = "Look at what they saved" }).ClickAsync());
        await Assertions.Expect(look.Locator("[name='TitlePart.Title']")).ToHaveValueAsync("Ketamine and esketamine, from another tab");

        await mine.GetByRole(AriaRole.Button, new() { Name = "Publish" }).First.ClickAsync();

        await mine.GetByText("is published").WaitForAsync();
        await Assertions.Expect(mine.Locator("[name='TitlePart.Title']")).ToHaveValueAsync("Ketamine and esketamine, from my tab");
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_saying_what_was_wrong()
    {
        var page = await chromium.OpenAsync();
        await page.GotoAsync(new Uri(site.Address, "admin").ToString());
        await page.Locator("[name=UserName]").FillAsync("admin");
        await page.Locator("[name=Password]").FillAsync("wrong");

        await page.Locator("main form button[type=submit]").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("Login"));
        await Chromium.CheckAsync(page);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_page_of_the_dashboard_is_accessible_and_fits_the_screen(int width, ColorScheme scheme)
    {
        var page = await SignedInAsync(width, scheme);
        var edit = await page.GetByRole(AriaRole.Link, new() { Name = "Ketamine and esketamine" }).First.GetAttributeAsync("href");

        await site.InTenantAsync(services => services.GetRequiredService<IDeploymentPlanService>().CreateOrUpdateDeploymentPlansAsync([new()
        {
            Name = "Move to the new host", DeploymentSteps = [new ContentDeploymentStep { Id = "one", Name = "Content", ContentTypes = ["Article", "Page"] }],
        }]));
        foreach (var path in (string[])["Admin", "Admin/Contents/ContentItems", "Admin/Consultations", "Admin/Settings/clinic-profile",
            "Admin/Settings/general", "Admin/Users/Index", "Admin/Features", "Admin/Settings/SecurityHeaders", "Admin/DeploymentPlan/Index",
            "Admin/DeploymentPlan/Display/1", "Admin/DeploymentPlan/1/Step/ContentDeploymentStep/Create", "Admin/DeploymentPlan/Import/Index", new Uri(page.Url).GetLeftPart(UriPartial.Authority) + edit])
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            await Chromium.CheckAsync(page);
            await Chromium.FitsAsync(page);
            if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
                await page.ScreenshotAsync(new()
                {
                    Path = Path.Combine(folder, $"{string.Join('-', new Uri(page.Url).Segments[^2..]).Replace("/", "", StringComparison.Ordinal)}-{width}-{scheme}.png"), FullPage = true,
                });
        }
    }

    private async Task<IPage> SignedInAsync(int width, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await chromium.OpenAsync(width, scheme);
        await page.GotoAsync(new Uri(site.Address, "admin").ToString());
        await page.Locator("[name=UserName]").FillAsync(ClinicSite.UserName);
        await page.Locator("[name=Password]").FillAsync(ClinicSite.Password);
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Dashboard" }).WaitForAsync();
        return page;
    }
}
