namespace OrchardCore.Users.Indexes;

/// <summary>How many users have a role, and which.</summary>
public class UserByRoleNameIndex : ReduceIndex
{
    /// <summary>Normalized.</summary>
    public string RoleName { get; set; } = "";

    public int Count { get; set; }
}
