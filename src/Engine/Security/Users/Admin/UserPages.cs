namespace OrchardCore.Users;

internal sealed record UserListPage(string? Text, int Page, int Pages, int Total, IReadOnlyList<UserRow> Users, bool MayCreate);

internal sealed record UserRow(User User, bool MayEdit, bool IsLockedOut);

/// <summary>The form that creates or edits a user.</summary>
internal sealed record UserForm
{
    public string? UserId { get; set; }
    public string? UserName { get; set; }
    public string? Email { get; set; }
    public string? Password { get; set; }
    public bool IsEnabled { get; set; } = true;
    public string[] Roles { get; set; } = [];

    /// <summary>What the form was made from.</summary>
    public string? Seen { get; set; }

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public SavedMeanwhile? Conflict { get; set; }

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public IReadOnlyList<(string Name, bool MayAssign)> AllRoles { get; set; } = [];

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public bool IsSelf { get; set; }

    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public bool MayDelete { get; set; }
}
