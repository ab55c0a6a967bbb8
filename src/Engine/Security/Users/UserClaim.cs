namespace OrchardCore.Users.Models;

public class UserClaim
{
    public string ClaimType { get; set; } = "";
    public string ClaimValue { get; set; } = "";

    public Claim ToClaim() => new(ClaimType, ClaimValue);
}

public class UserToken
{
    public string LoginProvider { get; set; } = "";
    public string Name { get; set; } = "";
    public string? Value { get; set; }
}
