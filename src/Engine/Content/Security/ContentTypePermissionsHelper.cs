namespace OrchardCore.Contents.Security;

/// <summary>The permissions of one content type ("Edit_Article"), made from templates ("Edit_{0}").</summary>
public static class ContentTypePermissionsHelper
{
    private static readonly Permission _publish = Template("Publish_{0}", "Publish or unpublish {0} for others",
        [CommonPermissions.PublishContent]);
    private static readonly Permission _publishOwn = Template("PublishOwn_{0}", "Publish or unpublish {0}",
        [_publish, CommonPermissions.PublishOwnContent]);
    private static readonly Permission _edit = Template("Edit_{0}", "Edit {0} for others",
        [_publish, CommonPermissions.EditContent]);
    private static readonly Permission _editOwn = Template("EditOwn_{0}", "Edit {0}",
        [_edit, _publishOwn, CommonPermissions.EditOwnContent]);
    private static readonly Permission _delete = Template("Delete_{0}", "Delete {0} for others",
        [CommonPermissions.DeleteContent]);
    private static readonly Permission _deleteOwn = Template("DeleteOwn_{0}", "Delete {0}",
        [_delete, CommonPermissions.DeleteOwnContent]);
    private static readonly Permission _view = Template("View_{0}", "View {0} by others",
        [_edit, CommonPermissions.ViewContent]);
    private static readonly Permission _viewOwn = Template("ViewOwn_{0}", "View own {0}",
        [_view, CommonPermissions.ViewOwnContent]);
    private static readonly Permission _preview = Template("Preview_{0}", "Preview {0} by others",
        [_edit, CommonPermissions.PreviewContent]);
    private static readonly Permission _previewOwn = Template("PreviewOwn_{0}", "Preview own {0}",
        [_preview, CommonPermissions.PreviewOwnContent]);
    private static readonly Permission _clone = Template("Clone_{0}", "Clone {0} by others",
        [_edit, CommonPermissions.CloneContent]);
    private static readonly Permission _cloneOwn = Template("CloneOwn_{0}", "Clone own {0}",
        [_clone, CommonPermissions.CloneOwnContent]);
    private static readonly Permission _list = Template("ListContent_{0}", "List {0}",
        [CommonPermissions.ListContent]);
    private static readonly Permission _editOwner = Template("EditContentOwner_{0}", "Edit the owner of {0}",
        [CommonPermissions.EditContentOwner]);

    private static readonly ConcurrentDictionary<(string Template, string Type), Permission> _byType = new();

    /// <summary>The templates by the general permission that each of them narrows.</summary>
    public static readonly Dictionary<string, Permission> PermissionTemplates = new()
    {
        [CommonPermissions.PublishContent.Name] = _publish,
        [CommonPermissions.PublishOwnContent.Name] = _publishOwn,
        [CommonPermissions.EditContent.Name] = _edit,
        [CommonPermissions.EditOwnContent.Name] = _editOwn,
        [CommonPermissions.DeleteContent.Name] = _delete,
        [CommonPermissions.DeleteOwnContent.Name] = _deleteOwn,
        [CommonPermissions.ViewContent.Name] = _view,
        [CommonPermissions.ViewOwnContent.Name] = _viewOwn,
        [CommonPermissions.PreviewContent.Name] = _preview,
        [CommonPermissions.PreviewOwnContent.Name] = _previewOwn,
        [CommonPermissions.CloneContent.Name] = _clone,
        [CommonPermissions.CloneOwnContent.Name] = _cloneOwn,
        [CommonPermissions.ListContent.Name] = _list,
        [CommonPermissions.EditContentOwner.Name] = _editOwner,
    };

    /// <summary>The template that narrows <paramref name="permission"/>, or null.</summary>
    public static Permission? ConvertToDynamicPermission(Permission permission) =>
        PermissionTemplates.GetValueOrDefault(permission.Name);

    /// <summary>The permission for one type, as administrators choose from: with the type's display name.</summary>
    public static Permission CreateDynamicPermission(Permission template, ContentTypeDefinition typeDefinition) =>
        Create(template, typeDefinition.Name, typeDefinition.DisplayName);

    /// <summary>The permission for one type, as it is asked for.</summary>
    public static Permission CreateDynamicPermission(Permission template, string contentType) =>
        _byType.GetOrAdd((template.Name, contentType), static (key, template) =>
            Create(template, key.Type, key.Type), template);

    private static Permission Create(Permission template, string type, string displayName) => new(
        string.Format(null, template.Name, type),
        string.Format(null, template.Description ?? "", displayName),
        [.. template.ImpliedBy.Select(implied => IsTemplate(implied) ? Create(implied, type, displayName) : implied)],
        template.IsSecurityCritical)
    {
        Category = $"{displayName} Content Type - {type}",
    };

    private static bool IsTemplate(Permission permission) =>
        permission.Name.EndsWith("_{0}", StringComparison.Ordinal);

    private static Permission Template(string name, string description, IEnumerable<Permission> impliedBy) =>
        new(name, description, impliedBy);
}
