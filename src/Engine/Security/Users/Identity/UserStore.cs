namespace OrchardCore.Users.Services;

/// <summary>Keeps users as documents of the tenant's store.</summary>
internal sealed partial class UserStore(ISession session, IUserIdGenerator ids, ILookupNormalizer normalizer) :
    IUserPasswordStore<IUser>, IUserEmailStore<IUser>, IUserRoleStore<IUser>,
    IUserSecurityStampStore<IUser>, IUserLockoutStore<IUser>
{
    public async Task<IdentityResult> CreateAsync(IUser user, CancellationToken cancellationToken)
    {
        var own = Of(user);
        if (string.IsNullOrEmpty(own.UserId))
            own.UserId = ids.GenerateUniqueId(own);

        await session.SaveAsync(own, cancellationToken: cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(IUser user, CancellationToken cancellationToken)
    {
        await session.SaveAsync(Of(user), cancellationToken: cancellationToken);
        return IdentityResult.Success;
    }

    public Task<IdentityResult> DeleteAsync(IUser user, CancellationToken cancellationToken)
    {
        session.Delete(Of(user));
        return Task.FromResult(IdentityResult.Success);
    }

    public async Task<IUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await session.Query<User, UserIndex>(index => index.UserId == userId).FirstOrDefaultAsync(cancellationToken);

    public async Task<IUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await session.Query<User, UserIndex>(index => index.NormalizedUserName == normalizedUserName)
            .FirstOrDefaultAsync(cancellationToken);

    public async Task<IUser?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        await session.Query<User, UserIndex>(index => index.NormalizedEmail == normalizedEmail).FirstOrDefaultAsync(cancellationToken);

    public async Task<IList<IUser>> GetUsersInRoleAsync(string roleName, CancellationToken cancellationToken)
    {
        var normalized = normalizer.NormalizeName(roleName);
        return [.. await session.Query<User, UserByRoleNameIndex>(index => index.RoleName == normalized).ListAsync(cancellationToken)];
    }

    public void Dispose()
    {
        // The session ends with the scope that it was taken from.
    }

    private static User Of(IUser user) => user as User ??
        throw new ArgumentException($"A user of the type '{user.GetType().Name}' cannot be stored.", nameof(user));

    private static Task Set<T>(Action<T> set, T value)
    {
        set(value);
        return Task.CompletedTask;
    }
}
