using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Documents;
using OrchardCore.Roles;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace Engine.Tests.Admin;

/// <summary>A role through the pages: made, told, given permissions, and taken away.</summary>
public sealed class RolePagesTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task A_new_role_is_told_and_has_the_permissions_that_are_ticked_and_no_other()
    {
        using var admin = await site.SignInAsync("admin");
        var created = await admin.SubmitAsync(
            await admin.ReadAsync("/Admin/Roles/Create"), "/Roles/Create", null, ("RoleName", " Proofreader "), ("RoleDescription", "Reads"));
        var page = await admin.ReadAsync(created.Headers.Location!.OriginalString);

        await admin.SubmitAsync(page, "/Roles/Edit", null, ("granted", "ListContent"), ("granted", "ViewContent"), ("granted", "NoSuchPermission"));
        var once = Claims(await RoleAsync("Proofreader"));
        await admin.SubmitAsync(await admin.ReadAsync("/Admin/Roles/Edit/Proofreader"), "/Roles/Edit", null, ("granted", "ViewContent"));

        Assert.Contains("The role Proofreader is created.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["ListContent", "ViewContent"], once);
        Assert.Equal(["ViewContent"], Claims(await RoleAsync("Proofreader")));
    }

    [Fact]
    public async Task What_the_page_does_not_show_of_a_role_stays()
    {
        await ChangeAsync("Writer", role =>
        {
            role.Grant("PermissionOfAFeatureThatIsOff");
            role.RoleClaims.Add(new RoleClaim("Ward", "ViewContent"));
        });
        using var admin = await site.SignInAsync("admin");
        var page = await admin.ReadAsync("/Admin/Roles/Edit/Writer");

        await admin.PostAsync("/Admin/Roles/Edit/Writer",
            ("__RequestVerificationToken", await admin.TokenAsync()), ("seen", page.QuerySelector("[name=seen]")!.GetAttribute("value")!));

        Assert.Equal(
            [("Permission", "PermissionOfAFeatureThatIsOff"), ("Ward", "ViewContent")],
            (await RoleAsync("Writer"))!.RoleClaims.Select(claim => (claim.ClaimType!, claim.ClaimValue!)));
    }

    [Theory]
    [InlineData("", "Give the role a name.")]
    [InlineData("A/B", "no slash")]
    [InlineData("writer", "There is a role of this name.")]
    public async Task A_name_that_is_no_use_is_refused_with_the_reason(string name, string reason)
    {
        using var admin = await site.SignInAsync("admin");

        var answer = await admin.SubmitAsync(await admin.ReadAsync("/Admin/Roles/Create"), "/Roles/Create", null, ("RoleName", name));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(reason, (await Browser.ParseAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_is_deleted_and_those_of_the_system_are_not()
    {
        using var admin = await site.SignInAsync("admin");
        var deleted = await admin.SubmitAsync(await admin.ReadAsync("/Admin/Roles/Edit/Guest"), "/Roles/Delete");
        var next = await admin.ReadAsync(deleted.Headers.Location!.OriginalString);
        var kept = await admin.PostAsync("/Admin/Roles/Delete/Authenticated", ("__RequestVerificationToken", await admin.TokenAsync()));

        Assert.Contains("The role Guest is deleted.", next.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((null, HttpStatusCode.NotFound), (await RoleAsync("Guest"), kept.StatusCode));
        Assert.NotNull(await RoleAsync("Authenticated"));
    }

    private static IEnumerable<string> Claims(Role? role) => role!.RoleClaims.Select(claim => claim.ClaimValue!).Order();

    private Task<Role?> RoleAsync(string name) => site.InAsync("Harbor", async services =>
        (await services.GetRequiredService<IDocumentManager<RolesDocument>>().GetOrCreateImmutableAsync()).Find(name));

    private Task ChangeAsync(string name, Action<Role> change) => site.InAsync("Harbor", async services =>
    {
        var documents = services.GetRequiredService<IDocumentManager<RolesDocument>>();
        var roles = await documents.GetOrCreateMutableAsync();
        change(roles.Find(name)!);
        await documents.UpdateAsync(roles);
        return true;
    });
}
