namespace OrchardCore.Users.Services;

/// <summary>What can be done with users; null or false, with the reason reported, where it was refused.</summary>
public interface IUserService
{
    Task<IUser?> AuthenticateAsync(string usernameOrEmail, string password, Action<string, string> reportError);
    Task<bool> ChangeEmailAsync(IUser user, string newEmail, Action<string, string> reportError);
    Task<bool> ChangePasswordAsync(IUser user, string currentPassword, string newPassword, Action<string, string> reportError);
    Task<ClaimsPrincipal> CreatePrincipalAsync(IUser user);
    Task<IUser?> CreateUserAsync(IUser user, string password, Action<string, string> reportError);
    Task<bool> DisableAsync(IUser user);
    Task<bool> EnableAsync(IUser user);
    Task<IUser?> GetAuthenticatedUserAsync(ClaimsPrincipal principal);
    Task<IUser?> GetForgotPasswordUserAsync(string userId);
    Task<IUser?> GetUserAsync(string usernameOrEmail);
    Task<IUser?> GetUserByUniqueIdAsync(string userId);
    Task<IUser?> RegisterAsync(RegisterUserForm model, Action<string, string> reportError);
    Task<bool> ResetPasswordAsync(string usernameOrEmail, string resetToken, string newPassword, Action<string, string> reportError);
}

/// <summary>Adds claims to a user who signs in.</summary>
public interface IUserClaimsProvider
{
    Task GenerateAsync(IUser user, ClaimsIdentity claims);
}

public interface IUserIdGenerator
{
    string GenerateUniqueId(IUser user);
}

internal sealed class UserIds(IIdGenerator ids) : IUserIdGenerator
{
    public string GenerateUniqueId(IUser user) => ids.GenerateUniqueId();
}
