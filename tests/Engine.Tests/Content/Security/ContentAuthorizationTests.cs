using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.Contents.Security;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;

namespace Engine.Tests.Content.Security;

public sealed class ContentAuthorizationTests
{
    private static readonly ContentItem _annasArticle = new() { ContentType = "Article", Owner = "anna" };
    private readonly IAuthorizationService _authorization = Build();

    [Theory]
    [InlineData("EditContent", "ben", true)] // All content.
    [InlineData("Edit_Article", "ben", true)] // All of the type.
    [InlineData("PublishContent", "ben", true)] // Publishing implies editing.
    [InlineData("Publish_Article", "ben", true)]
    [InlineData("Edit_Page", "ben", false)] // Another type.
    [InlineData("EditOwnContent", "anna", true)]
    [InlineData("EditOwn_Article", "anna", true)]
    [InlineData("EditOwnContent", "ben", false)] // Not one's own.
    [InlineData("EditOwn_Article", "ben", false)]
    [InlineData("EditOwn_Page", "anna", false)]
    [InlineData("ViewContent", "anna", false)] // Viewing doesn't imply editing.
    [InlineData("SiteOwner", "ben", true)]
    public async Task Content_is_edited_by_who_may_edit_all_or_the_type_or_their_own(
        string granted, string user, bool allowed) =>
        Assert.Equal(allowed, await _authorization.AuthorizeAsync(
            User(user, granted), CommonPermissions.EditContent, _annasArticle));

    [Theory]
    [InlineData("Edit_Article", true)] // Who edits sees what is edited.
    [InlineData("View_Article", true)]
    [InlineData("ViewOwn_Article", false)]
    public async Task Content_is_viewed_by_who_may_view_or_edit_it(string granted, bool allowed) =>
        Assert.Equal(allowed, await _authorization.AuthorizeAsync(
            User("ben", granted), CommonPermissions.ViewContent, _annasArticle));

    [Fact]
    public async Task A_permission_that_has_no_variant_is_asked_for_as_it_is()
    {
        var custom = new Permission("ReviewArticles");

        Assert.True(await _authorization.AuthorizeAsync(User("ben", "ReviewArticles"), custom, _annasArticle));
        Assert.False(await _authorization.AuthorizeAsync(User("ben", "EditContent"), custom, _annasArticle));
    }

    [Fact]
    public async Task A_type_is_asked_for_without_an_item()
    {
        var user = User("anna", "EditOwn_Article");

        Assert.True(await _authorization.AuthorizeContentTypeAsync(
            user, CommonPermissions.EditContent, "Article", owner: "anna"));
        Assert.False(await _authorization.AuthorizeContentTypeAsync(user, CommonPermissions.EditContent, "Article"));
        Assert.False(await _authorization.AuthorizeContentTypeAsync(
            user, CommonPermissions.EditContent, "Page", owner: "anna"));
    }

    [Fact]
    public void The_permissions_of_a_type_are_named_after_it()
    {
        var names = ContentTypePermissionsHelper.PermissionTemplates.Values
            .Select(template => ContentTypePermissionsHelper.CreateDynamicPermission(template, "Article").Name);

        Assert.Equal(
            [
                "CloneOwn_Article", "Clone_Article", "DeleteOwn_Article", "Delete_Article", "EditContentOwner_Article",
                "EditOwn_Article", "Edit_Article", "ListContent_Article", "PreviewOwn_Article", "Preview_Article",
                "PublishOwn_Article", "Publish_Article", "ViewOwn_Article", "View_Article",
            ],
            names.Order(StringComparer.Ordinal));
    }

    private static ClaimsPrincipal User(string id, string permission) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, id), new Claim(Permission.ClaimType, permission)], "Test"));

    private static IAuthorizationService Build() => new ServiceCollection()
        .AddLogging().AddAuthorizationCore()
        .AddSingleton<IPermissionGrantingService, PermissionGranting>()
        .AddScoped<IAuthorizationHandler, PermissionHandler>()
        .AddScoped<IAuthorizationHandler, ContentTypeAuthorizationHandler>()
        .BuildServiceProvider().CreateScope().ServiceProvider.GetRequiredService<IAuthorizationService>();
}
