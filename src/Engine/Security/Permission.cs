namespace OrchardCore.Security.Permissions;

/// <summary>Something a role may be allowed to do.</summary>
public class Permission
{
    public const string ClaimType = "Permission";

    public Permission(string name) : this(name, null)
    {
    }

    public Permission(string name, string? description, bool isSecurityCritical = false)
        : this(name, description, [], isSecurityCritical)
    {
    }

    public Permission(
        string name, string? description, IEnumerable<Permission> impliedBy, bool isSecurityCritical = false)
    {
        ArgumentNullException.ThrowIfNull(name);

        Name = name;
        Description = description;
        ImpliedBy = impliedBy;
        IsSecurityCritical = isSecurityCritical;
    }

    public string Name { get; }
    public string? Description { get; set; }
    public string? Category { get; set; }

    /// <summary>The permissions whose holders have this one as well.</summary>
    public IEnumerable<Permission> ImpliedBy { get; }

    /// <summary>Whoever holds it could grant themselves everything else.</summary>
    public bool IsSecurityCritical { get; }

    public static implicit operator Claim(Permission p) => new(ClaimType, p.Name);
}
