using System.Net;
using Engine.Tests.Admin;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Documents;
using OrchardCore.Roles;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace Engine.Tests.Security;

/// <summary>Nobody gives, takes or touches more power than they hold: users, roles, and what roles may do.</summary>
public sealed class HeldPowerTests(AdminSite site) : IClassFixture<AdminSite>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await site.InAsync("Harbor", async services =>
        {
            var documents = services.GetRequiredService<IDocumentManager<RolesDocument>>();
            var roles = await documents.GetOrCreateMutableAsync();
            foreach (var (name, permissions) in new (string, string[])[]
            {
                ("Clerk", ["AccessAdminPanel", "ListUsers", "EditUsers", "DeleteUsers"]),
                ("RoleKeeper", ["AccessAdminPanel", "ManageRoles", "ViewContent"]),
                ("Director", ["AccessAdminPanel", "EditUsers", "ManageSettings", "PublishContent"]),
                ("Intern", ["AccessAdminPanel"]),
            })
            {
                if (roles.Find(name) is not null)
                    continue;

                var role = new Role { RoleName = name, NormalizedRoleName = name.ToUpperInvariant() };
                foreach (var permission in permissions)
                    role.Grant(permission);
                roles.Roles.Add(role);
            }

            await documents.UpdateAsync(roles);
            return true;
        });
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Who_edits_users_touches_nobody_who_may_do_more()
    {
        var (director, intern) = (await UserAsync("dora", "Director"), await UserAsync("ivan", "Intern"));
        await UserAsync("carl", "Clerk");
        using var clerk = await site.SignInAsync("carl");

        foreach (var (id, status) in new[] { (director, HttpStatusCode.Forbidden), (intern, HttpStatusCode.OK) })
            Assert.Equal(status, (await clerk.GetAsync("/Admin/Users/Edit/" + id)).StatusCode);

        var token = ("__RequestVerificationToken", await clerk.TokenAsync());
        var password = await clerk.PostAsync("/Admin/Users/Edit/" + director, token,
            ("UserName", "dora"), ("Email", "dora@example.com"), ("Password", "a password that carl knows"), ("IsEnabled", "true"));
        var deleted = await clerk.PostAsync("/Admin/Users/Delete/" + director, token);
        var unlocked = await clerk.PostAsync("/Admin/Users/Unlock/" + director, token);

        Assert.All([password, deleted, unlocked], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        using var dora = await site.SignInAsync("dora");
    }

    [Fact]
    public async Task Who_edits_users_gives_nobody_a_role_that_may_do_more()
    {
        var intern = await UserAsync("iris", "Intern");
        await UserAsync("cleo", "Clerk");
        using var clerk = await site.SignInAsync("cleo");
        var form = await clerk.ReadAsync("/Admin/Users/Edit/" + intern);

        await clerk.SubmitAsync(form, "/Users/Edit", null, ("Roles", "Intern"), ("Roles", "Director"), ("Roles", "Clerk"), ("IsEnabled", "true"));

        Assert.Equal(["Intern", "Clerk"], await site.InAsync("Harbor", async services =>
            ((User)(await services.GetRequiredService<IUserService>().GetUserByUniqueIdAsync(intern))!).RoleNames));
        Assert.True(form.QuerySelector("input[value=Director]")!.HasAttribute("disabled"));
    }

    [Fact]
    public async Task Who_manages_roles_gives_and_takes_what_they_hold_and_nothing_else()
    {
        await UserAsync("rosa", "RoleKeeper");
        using var keeper = await site.SignInAsync("rosa");

        foreach (var role in (string[])["Director", "RoleKeeper"])
        {
            var page = await keeper.ReadAsync("/Admin/Roles/Edit/" + role);
            await keeper.PostAsync("/Admin/Roles/Edit/" + role, ("__RequestVerificationToken", await keeper.TokenAsync()),
                ("seen", page.QuerySelector("[name=seen]")!.GetAttribute("value")!),
                ("granted", "SiteOwner"), ("granted", "EditUsers"), ("granted", "ViewContent"), ("granted", "ManageRoles"));
            Assert.True(page.QuerySelector("[value=EditUsers]")!.HasAttribute("disabled"));
        }

        Assert.Equal(["ManageRoles", "ViewContent"], await GrantedAsync("RoleKeeper")); // The dashboard was theirs to take away.
        Assert.Equal(["EditUsers", "ManageRoles", "ManageSettings", "PublishContent", "ViewContent"], await GrantedAsync("Director"));
        Assert.Equal(HttpStatusCode.Forbidden, (await keeper.PostAsync(
            "/Admin/Roles/Delete/Director", ("__RequestVerificationToken", await keeper.TokenAsync()))).StatusCode);
    }

    [Theory]
    [InlineData("Anonymous")]
    [InlineData("Authenticated")]
    public async Task What_is_powerful_is_given_to_no_stranger_even_by_an_administrator(string role)
    {
        using var admin = await site.SignInAsync("admin");
        var page = await admin.ReadAsync("/Admin/Roles/Edit/" + role);

        await admin.SubmitAsync(page, "/Roles/Edit", null, ("granted", "ManageUsers"), ("granted", "ManageRoles"), ("granted", "ViewContent"));

        Assert.DoesNotContain(await GrantedAsync(role), name => name is "ManageUsers" or "ManageRoles");
        Assert.Contains("ViewContent", await GrantedAsync(role));
    }

    private async Task<string> UserAsync(string name, string role)
    {
        await site.AddUserAsync("Harbor", name, role);
        return await site.UserIdAsync(name);
    }

    private Task<string[]> GrantedAsync(string role) => site.InAsync("Harbor", async services =>
        (await services.GetRequiredService<IDocumentManager<RolesDocument>>().GetOrCreateImmutableAsync())
            .Find(role)!.RoleClaims.Select(claim => claim.ClaimValue!).Order().ToArray());
}
