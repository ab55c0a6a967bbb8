using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Documents;
using OrchardCore.Roles;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace Engine.Tests.Security;

/// <summary>Who may do what: roles, what they imply, and nobody else.</summary>
public sealed class PermissionTests
{
    private static readonly Permission Manage = new("ManageArticles");
    private static readonly Permission Publish = new("PublishArticles", "Publish", [Manage]);
    private static readonly Permission Edit = new("EditArticles", "Edit", [Publish]);
    private static readonly Permission Other = new("ReadRequests");

    private readonly RolesDocument _roles = new()
    {
        Roles =
        [
            Role("Administrator"),
            Role("Writer", Edit.Name),
            Role("Chief", Manage.Name),
            Role("Owner", "SiteOwner"),
            Role("Authenticated", "ViewContent"),
            Role("Anonymous", "ViewContent"),
        ],
    };

    [Theory]
    [InlineData("Administrator", true, true, true)] // Everything, though the role lists nothing.
    [InlineData("Owner", true, true, true)] // SiteOwner implies everything.
    [InlineData("Chief", true, true, false)] // Manage implies Publish, which implies Edit.
    [InlineData("Writer", true, false, false)] // Edit implies nothing.
    [InlineData("writer", true, false, false)] // Names of roles are the same in any case.
    [InlineData("Nobody", false, false, false)] // A role that does not exist.
    [InlineData(null, false, false, false)] // Signed in, without any role.
    public async Task What_a_role_grants_is_what_it_names_and_what_that_implies(
        string? role, bool edit, bool publish, bool other)
    {
        var user = User(role is null ? [] : [role]);

        Assert.Equal(
            (edit, publish, other),
            (await MayAsync(user, Edit), await MayAsync(user, Publish), await MayAsync(user, Other)));
    }

    [Fact]
    public async Task A_user_may_what_any_of_their_roles_grants()
    {
        _roles.Roles.Add(Role("FrontDesk", Other.Name));

        var user = User(["Writer", "FrontDesk"]);

        Assert.True(await MayAsync(user, Edit) && await MayAsync(user, Other));
    }

    [Fact]
    public async Task Anyone_has_the_role_of_visitors_and_nothing_of_users()
    {
        _roles.Roles.Single(role => role.RoleName == "Authenticated").Grant(Other.Name);
        var visitor = new ClaimsPrincipal(new ClaimsIdentity());

        Assert.True(await MayAsync(visitor, new Permission("ViewContent")));
        Assert.False(await MayAsync(visitor, Other));
        Assert.True(await MayAsync(User([]), Other));
    }

    [Fact]
    public async Task A_role_claimed_without_signing_in_grants_nothing()
    {
        var pretender = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "Administrator")]));

        Assert.False(await MayAsync(pretender, Edit));
    }

    [Fact]
    public async Task A_permission_taken_from_a_role_is_gone_with_the_next_question()
    {
        var user = User(["Writer"]);
        var before = await MayAsync(user, Edit);

        var after = await MayAsync(user, Edit, new RolesDocument { Roles = [Role("Writer")] });

        Assert.Equal((true, false), (before, after));
    }

    [Fact]
    public async Task A_claim_of_the_identity_itself_grants_its_permission()
    {
        var program = new ClaimsPrincipal(new ClaimsIdentity([new Claim(Permission.ClaimType, Publish.Name)], "Api"));

        Assert.True(await MayAsync(program, Edit));
        Assert.False(await MayAsync(program, Other));
    }

    [Fact]
    public async Task Permissions_that_imply_each_other_in_a_circle_are_answered()
    {
        var implying = new List<Permission>();
        var one = new Permission("One", "One", implying);
        implying.Add(new Permission("Two", "Two", [one]));

        Assert.False(await MayAsync(User(["Writer"]), one));
    }

    private async Task<bool> MayAsync(ClaimsPrincipal user, Permission permission, RolesDocument? roles = null)
    {
        var services = new ServiceCollection().AddLogging().AddAuthorization();
        services.AddSingleton<IPermissionGrantingService, PermissionGranting>();
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationHandler, RolesAuthorizationHandler>();
        services.AddSingleton<RoleTable>();
        services.AddSingleton<IDocumentManager<RolesDocument>>(new StillDocument<RolesDocument>(roles ?? _roles));
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, permission);
    }

    private static ClaimsPrincipal User(string[] roles) => new(new ClaimsIdentity(
        roles.Select(role => new Claim(ClaimTypes.Role, role)), "test"));

    private static Role Role(string name, params string[] permissions) => new()
    {
        RoleName = name, RoleClaims = [.. permissions.Select(RoleClaim.Create)],
    };
}
