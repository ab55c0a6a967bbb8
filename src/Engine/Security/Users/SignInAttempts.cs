namespace OrchardCore.Users.Services;

/// <summary>
/// Owns the count of wrong passwords. Each attempt is a piece of work of its own, stored before anybody is told, and those with one
/// name take turns: who tries many at once is locked out after as many as who tries one by one.
/// </summary>
internal sealed class SignInAttempts(ILocalLock turns, IServiceScopeFactory scopes)
{
    private const int MostConflicts = 20;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    // Whoever does not exist or is locked out costs as much time as whoever may try, so that nobody can tell them apart.
    private static readonly User Nobody = new() { UserName = "nobody" };
    private static readonly string NobodysHash = new PasswordHasher<User>().HashPassword(Nobody, Guid.NewGuid().ToString());

    public async Task<bool> TryAsync(string usernameOrEmail, string password)
    {
        var (turn, isMine) = await turns.TryAcquireLockAsync("SignIn:" + usernameOrEmail.ToUpperInvariant(), LongestWait);
        await using (turn)
            return isMine && await CountAsync(usernameOrEmail, password);
    }

    // Another process, or the same person's other name, may count at the same time: then it is counted anew.
    private async Task<bool> CountAsync(string usernameOrEmail, string password)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var succeeded = await CheckAsync(scope.ServiceProvider, usernameOrEmail, password);
                await scope.ServiceProvider.GetRequiredService<ISession>().SaveChangesAsync();
                return succeeded;
            }
            catch (ConcurrencyException) when (conflicts < MostConflicts)
            {
                continue;
            }
        }
    }

    private static async Task<bool> CheckAsync(IServiceProvider services, string usernameOrEmail, string password)
    {
        if (await services.GetRequiredService<IUserService>().GetUserAsync(usernameOrEmail) is { } user &&
            !await services.GetRequiredService<UserManager<IUser>>().IsLockedOutAsync(user))
            return (await services.GetRequiredService<SignInManager<IUser>>().CheckPasswordSignInAsync(
                user, password, lockoutOnFailure: true)).Succeeded;

        services.GetRequiredService<IPasswordHasher<IUser>>().VerifyHashedPassword(Nobody, NobodysHash, password);
        return false;
    }
}
