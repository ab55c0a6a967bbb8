using OrchardCore.Contents.Security;
using static OrchardCore.Contents.CommonPermissions;

namespace OrchardCore.Contents;

/// <summary>The permissions for content of any type, and which roles have them to begin with.</summary>
internal sealed class ContentsPermissions() : FixedPermissions(
    [
        EditContent, EditOwnContent, PublishContent, PublishOwnContent, DeleteContent, DeleteOwnContent,
        ViewContent, ViewOwnContent, PreviewContent, PreviewOwnContent, CloneContent, CloneOwnContent,
        AccessContentApi, ListContent, EditContentOwner,
    ],
    ("Administrator", [PublishContent, EditContent, DeleteContent, PreviewContent, CloneContent, AccessContentApi,
        ListContent, EditContentOwner]),
    ("Editor", [PublishContent, EditContent, DeleteContent, PreviewContent, CloneContent, ListContent]),
    ("Author", [PublishOwnContent, EditOwnContent, DeleteOwnContent, PreviewOwnContent, CloneOwnContent]),
    ("Contributor", [EditOwnContent, PreviewOwnContent, CloneOwnContent]),
    ("Authenticated", [ViewContent]),
    ("Anonymous", [ViewContent]));

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
internal sealed class DefinitionsPermissions() : FixedPermissions(
    [ContentTypesPermissions.ViewContentTypes, ContentTypesPermissions.EditContentTypes],
    ("Administrator", [ContentTypesPermissions.ViewContentTypes, ContentTypesPermissions.EditContentTypes]));
