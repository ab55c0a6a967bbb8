namespace OrchardCore.Users.Services;

/// <summary>Adds claims to a user who signs in.</summary>
public interface IUserClaimsProvider
{
    Task GenerateAsync(IUser user, ClaimsIdentity claims);
}
