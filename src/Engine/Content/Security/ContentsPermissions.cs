using OrchardCore.Contents.Security;

namespace OrchardCore.Contents;

/// <summary>The permissions for content of any type, and which roles have them to begin with.</summary>
internal sealed class ContentsPermissions : IPermissionProvider
{
    private static readonly Permission[] _all =
    [
        CommonPermissions.EditContent, CommonPermissions.EditOwnContent,
        CommonPermissions.PublishContent, CommonPermissions.PublishOwnContent,
        CommonPermissions.DeleteContent, CommonPermissions.DeleteOwnContent,
        CommonPermissions.ViewContent, CommonPermissions.ViewOwnContent,
        CommonPermissions.PreviewContent, CommonPermissions.PreviewOwnContent,
        CommonPermissions.CloneContent, CommonPermissions.CloneOwnContent,
        CommonPermissions.AccessContentApi, CommonPermissions.ListContent, CommonPermissions.EditContentOwner,
    ];

    private static readonly Permission[] _own =
    [
        CommonPermissions.PublishOwnContent, CommonPermissions.EditOwnContent, CommonPermissions.DeleteOwnContent,
        CommonPermissions.PreviewOwnContent, CommonPermissions.CloneOwnContent,
    ];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(_all);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        Role("Administrator",
            CommonPermissions.PublishContent, CommonPermissions.EditContent, CommonPermissions.DeleteContent,
            CommonPermissions.PreviewContent, CommonPermissions.CloneContent, CommonPermissions.AccessContentApi,
            CommonPermissions.ListContent, CommonPermissions.EditContentOwner),
        Role("Editor",
            CommonPermissions.PublishContent, CommonPermissions.EditContent, CommonPermissions.DeleteContent,
            CommonPermissions.PreviewContent, CommonPermissions.CloneContent, CommonPermissions.ListContent),
        Role("Author", _own),
        Role("Contributor",
            CommonPermissions.EditOwnContent, CommonPermissions.PreviewOwnContent, CommonPermissions.CloneOwnContent),
        Role("Authenticated", CommonPermissions.ViewContent),
        Role("Anonymous", CommonPermissions.ViewContent),
    ];

    private static PermissionStereotype Role(string name, params Permission[] permissions) =>
        new() { Name = name, Permissions = permissions };
}

/// <summary>The permissions for content of each type that administrators want to grant by itself.</summary>
internal sealed class ContentTypePermissions(IContentDefinitionManager definitions) : IPermissionProvider
{
    public async Task<IEnumerable<Permission>> GetPermissionsAsync() =>
    [
        .. from type in await definitions.ListTypeDefinitionsAsync()
           where type.IsSecurable()
           from template in ContentTypePermissionsHelper.PermissionTemplates.Values
           select ContentTypePermissionsHelper.CreateDynamicPermission(template, type),
    ];

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [];
}

/// <summary>The permissions for the definitions themselves.</summary>
internal sealed class DefinitionsPermissions : IPermissionProvider
{
    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(
        [ContentTypesPermissions.ViewContentTypes, ContentTypesPermissions.EditContentTypes]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new()
        {
            Name = "Administrator",
            Permissions = [ContentTypesPermissions.ViewContentTypes, ContentTypesPermissions.EditContentTypes],
        },
    ];
}
