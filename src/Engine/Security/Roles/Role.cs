namespace OrchardCore.Security;

public interface IRole
{
    string RoleName { get; }

    string? RoleDescription { get; }
}

public class Role : IRole
{
    public string RoleName { get; set; } = "";
    public string? RoleDescription { get; set; }
    public string? NormalizedRoleName { get; set; }
    public List<RoleClaim> RoleClaims { get; set; } = [];

    public Role Clone() => new()
    {
        RoleName = RoleName,
        RoleDescription = RoleDescription,
        NormalizedRoleName = NormalizedRoleName,
        RoleClaims = [.. RoleClaims.Select(claim => claim.Clone())],
    };
}

public class RoleClaim
{
    public RoleClaim()
    {
    }

    public RoleClaim(string type, string value) => (ClaimType, ClaimValue) = (type, value);

    public string ClaimType { get; set; } = "";
    public string ClaimValue { get; set; } = "";

    /// <summary>The claim that grants the permission of the name <paramref name="value"/>.</summary>
    public static RoleClaim Create(string value) => new(Permission.ClaimType, value);
    public Claim ToClaim() => new(ClaimType, ClaimValue);
    public RoleClaim Clone() => new(ClaimType, ClaimValue);
    public static implicit operator Claim(RoleClaim claim) => claim.ToClaim();
}
