using OrchardCore.Users.Handlers;

namespace OrchardCore.Users.Services;

/// <summary>The users of a tenant.</summary>
internal sealed class TenantUsers(
    UserManager<IUser> users, SignInAttempts attempts, IEnumerable<IUserEventHandler> handlers,
    IUserClaimsPrincipalFactory<IUser> principals, IStringLocalizer<TenantUsers> S) : IUserService
{
    public async Task<IUser?> AuthenticateAsync(
        string usernameOrEmail, string password, Action<string, string> reportError)
    {
        if (!string.IsNullOrWhiteSpace(usernameOrEmail) && await attempts.TryAsync(usernameOrEmail, password) &&
            await GetUserAsync(usernameOrEmail) is User { IsEnabled: true } user)
            return user;

        // One answer to all: a wrong name, a wrong password, a locked or disabled account.
        reportError("", S["The user name or password is not right, or the account is locked for a while after too many attempts."]);
        return null;
    }

    public async Task<IUser?> CreateUserAsync(IUser user, string password, Action<string, string> reportError)
    {
        var context = new UserCreateContext(user);
        foreach (var handler in handlers)
            await handler.CreatingAsync(context);

        if (context.Cancel)
            return null;

        var created = string.IsNullOrEmpty(password) ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
        if (!Succeeded(created, reportError))
            return null;

        foreach (var handler in handlers)
            await handler.CreatedAsync(context);

        return user;
    }

    public async Task<bool> ChangePasswordAsync(
        IUser user, string currentPassword, string newPassword, Action<string, string> reportError) =>
        Succeeded(await users.ChangePasswordAsync(user, currentPassword, newPassword), reportError);

    public async Task<bool> ChangeEmailAsync(IUser user, string newEmail, Action<string, string> reportError) =>
        Succeeded(await users.SetEmailAsync(user, newEmail), reportError);

    public async Task<bool> ResetPasswordAsync(
        string usernameOrEmail, string resetToken, string newPassword, Action<string, string> reportError)
    {
        if (await GetUserAsync(usernameOrEmail) is { } user)
            return Succeeded(await users.ResetPasswordAsync(user, resetToken, newPassword), reportError);

        reportError("ResetToken", S["The link is not valid any more."]);
        return false;
    }

    public async Task<IUser?> RegisterAsync(RegisterUserForm model, Action<string, string> reportError) =>
        await CreateUserAsync(new User { UserName = model.UserName, Email = model.Email }, model.Password, reportError);

    public Task<bool> EnableAsync(IUser user) => SwitchAsync(user, true);
    public Task<bool> DisableAsync(IUser user) => SwitchAsync(user, false);
    public Task<ClaimsPrincipal> CreatePrincipalAsync(IUser user) => principals.CreateAsync(user);
    public async Task<IUser?> GetAuthenticatedUserAsync(ClaimsPrincipal principal) => await users.GetUserAsync(principal);

    public async Task<IUser?> GetUserAsync(string usernameOrEmail) => string.IsNullOrWhiteSpace(usernameOrEmail)
        ? null
        : await users.FindByNameAsync(usernameOrEmail) ?? await users.FindByEmailAsync(usernameOrEmail);

    public async Task<IUser?> GetUserByUniqueIdAsync(string userId) => await users.FindByIdAsync(userId);

    public async Task<IUser?> GetForgotPasswordUserAsync(string userId)
    {
        if (await GetUserAsync(userId) is not User user)
            return null;

        user.ResetToken = await users.GeneratePasswordResetTokenAsync(user);
        return user;
    }

    private async Task<bool> SwitchAsync(IUser user, bool enabled)
    {
        if (user is not User own || own.IsEnabled == enabled)
            return false;

        own.IsEnabled = enabled;

        // A new stamp ends the sessions of whoever is disabled.
        await users.UpdateSecurityStampAsync(own);
        var context = new UserContext(own);
        foreach (var handler in handlers)
            await (enabled ? handler.EnabledAsync(context) : handler.DisabledAsync(context));

        return true;
    }

    private static bool Succeeded(IdentityResult result, Action<string, string> reportError)
    {
        foreach (var error in result.Errors)
            reportError(KeyOf(error.Code), error.Description);

        return result.Succeeded;
    }

    private static string KeyOf(string code) => code switch
    {
        "PasswordMismatch" => "CurrentPassword",
        _ when code.StartsWith("Password", StringComparison.Ordinal) => "Password",
        _ when code.Contains("UserName", StringComparison.Ordinal) => "UserName",
        _ when code.Contains("Email", StringComparison.Ordinal) => "Email",
        _ => "",
    };
}
