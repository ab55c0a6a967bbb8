using System.Text.Json.Nodes;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Roles;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace Engine.Tests.Security;

/// <summary>Roles as recipes write them.</summary>
public sealed class RolesStepTests
{
    private readonly StillDocument<RolesDocument> _documents = new(new RolesDocument
    {
        Roles = [new Role { RoleName = "Editor", RoleClaims = [RoleClaim.Create("A"), RoleClaim.Create("B")] }],
    });

    [Fact]
    public async Task A_new_role_has_what_the_recipe_says_and_what_modules_suggest()
    {
        await RunAsync("""{ "name": "Roles", "Roles": [{ "Name": "Reviewer", "Permissions": ["C"] }] }""");

        Assert.Equal(["C", "Suggested"], Claims("Reviewer"));
    }

    [Theory]
    [InlineData("", "C")] // Replace is what is meant where nothing is said.
    [InlineData(""", "PermissionBehavior": "Replace" """, "C")]
    [InlineData(""", "PermissionBehavior": "add" """, "A,B,C")]
    [InlineData(""", "PermissionBehavior": 1 """, "A,B,C")]
    [InlineData(""", "PermissionBehavior": "1" """, "A,B,C")]
    [InlineData(""", "permissionBehavior": "ADD" """, "A,B,C")]
    public async Task A_known_role_is_changed_the_way_the_recipe_asks(string behavior, string expected)
    {
        await RunAsync($$"""{ "name": "Roles", "Roles": [{ "Name": "editor", "Permissions": ["C"] {{behavior}} }] }""");

        Assert.Equal(expected.Split(','), Claims("Editor"));
    }

    [Theory]
    [InlineData("\"Sometimes\"")]
    [InlineData("7")]
    [InlineData("\"Add, Remove\"")]
    public async Task A_behaviour_that_is_none_is_refused_by_name_before_and_while_the_step_runs(string behavior)
    {
        var step = $$"""{ "name": "roles", "Roles": [{ "Name": "Editor", "Permissions": ["C"], "PermissionBehavior": {{behavior}} }] }""";
        var check = new RecipeCheckContext { Name = "roles", Step = JsonNode.Parse(step)!.AsObject(), RecipeDescriptor = new() };

        await Step().CheckAsync(check);
        var run = await RunAsync(step);

        Assert.Contains($"'Editor' has the PermissionBehavior '{behavior.Trim('"')}'", Assert.Single(check.Problems), StringComparison.Ordinal);
        Assert.Equal(check.Problems, run.Errors);
        Assert.Equal(["A", "B"], Claims("Editor"));
    }

    [Fact]
    public async Task Permissions_can_be_taken_from_a_role()
    {
        await RunAsync("""{ "Roles": [{ "Name": "Editor", "Permissions": ["A"], "PermissionBehavior": "Remove" }] }""");

        Assert.Equal(["B"], Claims("Editor"));
    }

    [Fact]
    public async Task The_system_roles_come_with_the_first_step()
    {
        await RunAsync("""{ "Roles": [] }""");

        Assert.Equal(["Administrator", "Anonymous", "Authenticated", "Editor"],
            _documents.Document.Roles.Select(role => role.RoleName).Order());
        Assert.Empty(Claims("Administrator"));
    }

    [Fact]
    public async Task A_role_without_a_name_is_named_as_an_error()
    {
        var context = await RunAsync("""{ "Roles": [{ "Name": " " }] }""");

        Assert.Single(context.Errors);
    }

    private async Task<RecipeExecutionContext> RunAsync(string step)
    {
        var context = new RecipeExecutionContext { Name = "Roles", Step = JsonNode.Parse(step)!.AsObject() };
        await Step().ExecuteAsync(context);
        return context;
    }

    private RolesStep Step() => new(_documents, new RoleStereotypes(_documents, new SystemRoles(), [new Suggestion()]));

    private IEnumerable<string> Claims(string role) => _documents.Document.Roles
        .Single(found => found.RoleName == role).RoleClaims.Select(claim => claim.ClaimValue).Order();

    private sealed class Suggestion : IPermissionProvider
    {
        public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>([]);

        public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [
            new() { Name = "Reviewer", Permissions = [new("Suggested")] },
            new() { Name = "Administrator", Permissions = [new("Everything")] },
        ];
    }
}
