using System.Net;

namespace Engine.Tests.Admin;

/// <summary>Every page and command of the dashboard, for those who may not.</summary>
public sealed class DenialTests(AdminSite site) : IClassFixture<AdminSite>
{
    private static readonly string[] Pages =
    [
        "/Admin", "/Admin/Contents/ContentItems", "/Admin/Contents/ContentItems/Note", "/Admin/Contents/ContentTypes/Note/Create",
        "/Admin/Contents/ContentItems/{note}/Edit", "/Admin/Contents/ContentItems/{note}/Remove", "/Admin/Contents/ContentItems/{note}/Versions",
        "/Admin/Settings/general", "/Admin/Settings/Imprint", "/Admin/Users/Index", "/Admin/Users/Create", "/Admin/Users/Edit/{user}",
        "/Admin/Roles/Index", "/Admin/Roles/Create", "/Admin/Roles/Edit/Writer", "/Admin/Features",
        "/Admin/DeploymentPlan/Index", "/Admin/DeploymentPlan/Display/1", "/Admin/DeploymentPlan/1/Step/AllContentDeploymentStep/Create",
        "/Admin/DeploymentPlan/1/Step/one/Edit", "/Admin/DeploymentPlan/Import/Index",
    ];

    private static readonly string[] Commands =
    [
        "/Admin/Contents/ContentItems", "/Admin/Contents/ContentTypes/Note/Create", "/Admin/Contents/ContentItems/{note}/Edit",
        "/Admin/Contents/ContentItems/{note}/Publish", "/Admin/Contents/ContentItems/{note}/Unpublish",
        "/Admin/Contents/ContentItems/{note}/DiscardDraft", "/Admin/Contents/ContentItems/{note}/Remove",
        "/Admin/Contents/ContentItems/{note}/Restore", "/Admin/Settings/general", "/Admin/Settings/Imprint", "/Admin/Users/Create",
        "/Admin/Users/Edit/{user}", "/Admin/Users/Delete/{user}", "/Admin/Users/Unlock/{user}", "/Admin/Roles/Create",
        "/Admin/Roles/Edit/Writer", "/Admin/Roles/Delete/Writer", "/Admin/Features", "/Admin/Features/OrchardCore.Lists/Enable",
        "/Admin/Features/Chores/Disable", "/Admin/DeploymentPlan/Create", "/Admin/DeploymentPlan/Edit/1", "/Admin/DeploymentPlan/Delete/1",
        "/Admin/DeploymentPlan/1/Step/AllContentDeploymentStep/Create", "/Admin/DeploymentPlan/1/Step/one/Edit",
        "/Admin/DeploymentPlan/1/Step/one/Delete", "/Admin/DeploymentPlan/ExportFile/Execute/1", "/Admin/DeploymentPlan/Import/Index",
        "/Admin/DeploymentPlan/Import/Json",
    ];

    public static IEnumerable<TheoryDataRow<string>> AllPages => Pages.Select(page => new TheoryDataRow<string>(page));

    public static IEnumerable<TheoryDataRow<string>> AllCommands => Commands.Select(command => new TheoryDataRow<string>(command));

    [Theory]
    [MemberData(nameof(AllPages))]
    public async Task A_page_asks_a_visitor_to_sign_in_refuses_a_guest_and_is_there_for_the_administrator(string page)
    {
        var path = await FillAsync(page);
        using var visitor = site.Open();
        using var guest = await site.SignInAsync("gus");
        using var admin = await site.SignInAsync("admin");

        var asked = await visitor.GetAsync(path);
        var refused = await guest.GetAsync(path);
        var shown = await admin.GetAsync(path);

        Assert.Equal("/Harbor/Login", asked.Headers.Location?.AbsolutePath);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (refused.StatusCode, shown.StatusCode));
    }

    [Theory]
    [MemberData(nameof(AllCommands))]
    public async Task A_command_needs_a_token_and_a_permission(string command)
    {
        var path = await FillAsync(command);
        using var visitor = site.Open();
        using var guest = await site.SignInAsync("gus");
        using var admin = await site.SignInAsync("admin");

        var asked = await visitor.PostAsync(path, ("__RequestVerificationToken", await visitor.TokenAsync()));
        var refused = await guest.PostAsync(path, ("__RequestVerificationToken", await guest.TokenAsync()));
        var forged = await admin.PostAsync(path);

        Assert.Equal("/Harbor/Login", asked.Headers.Location?.AbsolutePath);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.BadRequest), (refused.StatusCode, forged.StatusCode));
    }

    [Theory]
    [InlineData("/Admin/Settings/general")]
    [InlineData("/Admin/Settings/Imprint")]
    [InlineData("/Admin/Users/Index")]
    [InlineData("/Admin/Roles/Index")]
    [InlineData("/Admin/Contents/ContentItems/{note}/Edit")] // Somebody else's.
    [InlineData("/Admin/Contents/ContentItems/{note}/Remove")]
    public async Task A_writer_is_in_the_dashboard_but_not_where_others_work(string page)
    {
        using var writer = await site.SignInAsync("wanda");

        Assert.Equal(HttpStatusCode.OK, (await writer.GetAsync("/Admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await writer.GetAsync(await FillAsync(page))).StatusCode);
    }

    [Fact]
    public async Task The_menu_shows_a_writer_only_what_they_may_reach()
    {
        using var writer = await site.SignInAsync("wanda");
        using var admin = await site.SignInAsync("admin");

        var own = await writer.ReadAsync("/Admin");
        var all = await admin.ReadAsync("/Admin");

        Assert.Equal(["All content", "Note"], own.QuerySelectorAll("#admin-menu a").Select(link => link.TextContent));
        Assert.Subset(all.QuerySelectorAll("#admin-menu a").Select(link => link.TextContent).ToHashSet(),
            new HashSet<string> { "All content", "Note", "Users", "Roles", "General", "Imprint" });
    }

    [Fact]
    public async Task Whoever_edits_users_makes_nobody_more_powerful_than_themselves()
    {
        var administrator = await site.UserIdAsync("admin");
        using var chief = await site.SignInAsync("chris");
        await site.AddUserAsync("Harbor", "newcomer", "Writer");
        var newcomer = await site.UserIdAsync("newcomer");
        var form = await chief.ReadAsync($"/Admin/Users/Edit/{newcomer}");

        var raised = await chief.SubmitAsync(form, "/Users/Edit", null, ("Roles", "Administrator"), ("Roles", "Writer"), ("IsEnabled", "true"));
        var taken = await chief.GetAsync($"/Admin/Users/Edit/{administrator}");

        Assert.Equal(HttpStatusCode.Found, raised.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, taken.StatusCode);
        Assert.True(form.QuerySelector("input[value=Administrator]")!.HasAttribute("disabled"));
        Assert.Equal(["Writer"], await site.InAsync("Harbor", async services => ((OrchardCore.Users.Models.User)(await
            Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
                .GetRequiredService<OrchardCore.Users.Services.IUserService>(services).GetUserByUniqueIdAsync(newcomer))!).RoleNames));
    }

    private async Task<string> FillAsync(string path) => path
        .Replace("{note}", path.Contains("{note}", StringComparison.Ordinal) ? await site.NoteAsync("Somebody's") : "", StringComparison.Ordinal)
        .Replace("{user}", path.Contains("{user}", StringComparison.Ordinal) ? await site.UserIdAsync("wanda") : "", StringComparison.Ordinal);
}
