namespace OrchardCore.Users.Services;

internal sealed partial class UserStore
{
    public Task<string> GetUserIdAsync(IUser user, CancellationToken cancel) => Task.FromResult(Of(user).UserId);

    public Task<string?> GetUserNameAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult<string?>(user.UserName);
    public Task SetUserNameAsync(IUser user, string? userName, CancellationToken cancel) =>
        Set(value => Of(user).UserName = value ?? "", userName);

    public Task<string?> GetNormalizedUserNameAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult(Of(user).NormalizedUserName);
    public Task SetNormalizedUserNameAsync(IUser user, string? normalizedName, CancellationToken cancel) =>
        Set(value => Of(user).NormalizedUserName = value, normalizedName);

    public Task<string?> GetPasswordHashAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult(Of(user).PasswordHash);
    public Task SetPasswordHashAsync(IUser user, string? passwordHash, CancellationToken cancel) =>
        Set(value => Of(user).PasswordHash = value, passwordHash);
    public Task<bool> HasPasswordAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult(Of(user).PasswordHash is not null);

    public Task<string?> GetSecurityStampAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult(Of(user).SecurityStamp);
    public Task SetSecurityStampAsync(IUser user, string stamp, CancellationToken cancel) =>
        Set(value => Of(user).SecurityStamp = value, stamp);

    public Task<string?> GetEmailAsync(IUser user, CancellationToken cancel) => Task.FromResult(Of(user).Email);
    public Task SetEmailAsync(IUser user, string? email, CancellationToken cancel) =>
        Set(value => Of(user).Email = value, email);

    public Task<bool> GetEmailConfirmedAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult(Of(user).EmailConfirmed);
    public Task SetEmailConfirmedAsync(IUser user, bool confirmed, CancellationToken cancel) =>
        Set(value => Of(user).EmailConfirmed = value, confirmed);

    public Task<string?> GetNormalizedEmailAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult(Of(user).NormalizedEmail);
    public Task SetNormalizedEmailAsync(IUser user, string? normalizedEmail, CancellationToken cancel) =>
        Set(value => Of(user).NormalizedEmail = value, normalizedEmail);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult<DateTimeOffset?>(Of(user).LockoutEndUtc is { } end
            ? new DateTimeOffset(DateTime.SpecifyKind(end, DateTimeKind.Utc)) : null);
    public Task SetLockoutEndDateAsync(IUser user, DateTimeOffset? lockoutEnd, CancellationToken cancel) =>
        Set(value => Of(user).LockoutEndUtc = value, lockoutEnd?.UtcDateTime);

    public Task<bool> GetLockoutEnabledAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult(Of(user).IsLockoutEnabled);
    public Task SetLockoutEnabledAsync(IUser user, bool enabled, CancellationToken cancel) =>
        Set(value => Of(user).IsLockoutEnabled = value, enabled);

    public Task<int> IncrementAccessFailedCountAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult(++Of(user).AccessFailedCount);
    public Task ResetAccessFailedCountAsync(IUser user, CancellationToken cancel) =>
        Set(value => Of(user).AccessFailedCount = value, 0);

    public Task<int> GetAccessFailedCountAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult(Of(user).AccessFailedCount);

    public Task AddToRoleAsync(IUser user, string roleName, CancellationToken cancel)
    {
        if (!Has(user, roleName))
            Of(user).RoleNames.Add(roleName);

        return Task.CompletedTask;
    }

    public Task RemoveFromRoleAsync(IUser user, string roleName, CancellationToken cancel)
    {
        Of(user).RoleNames = [.. Of(user).RoleNames.Where(name => !Same(name, roleName))];
        return Task.CompletedTask;
    }

    public Task<IList<string>> GetRolesAsync(IUser user, CancellationToken cancel) =>
        Task.FromResult<IList<string>>([.. Of(user).RoleNames]);

    public Task<bool> IsInRoleAsync(IUser user, string roleName, CancellationToken cancel) =>
        Task.FromResult(Has(user, roleName));

    private bool Has(IUser user, string roleName) => Of(user).RoleNames.Any(name => Same(name, roleName));

    // Identity hands over the normalized name.
    private bool Same(string name, string other) =>
        normalizer.NormalizeName(name) == normalizer.NormalizeName(other);
}
