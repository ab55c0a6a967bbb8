namespace OrchardCore.Setup.Services;

/// <summary>
/// The hash of the administrator's password, begun with the setup and taken at its end: it is slow on purpose, and more
/// than half of what setting up a tenant costs, but depends on nothing else.
/// </summary>
internal static class PreparedHash
{
    private static readonly AsyncLocal<Begun?> _begun = new();

    /// <summary>For the setup that goes on in this asynchronous flow.</summary>
    public static void Begin(string password) => _begun.Value = new(
        password, Task.Run(() => new PasswordHasher<object>().HashPassword(new object(), password)));

    public static string? Take(string password, PasswordHasherOptions options)
    {
        var standard = new PasswordHasherOptions();
        if (_begun.Value is not { } begun || begun.Password != password ||
            options.IterationCount != standard.IterationCount || options.CompatibilityMode != standard.CompatibilityMode)
            return null;

        // Each hash has a salt of its own and is one user's.
        return begun.IsFirst() ? begun.Hash.GetAwaiter().GetResult() : null;
    }

    private sealed record Begun(string Password, Task<string> Hash)
    {
        private int _taken;

        public bool IsFirst() => Interlocked.Exchange(ref _taken, 1) == 0;
    }
}

/// <summary>ASP.NET Core Identity's hasher, which takes what was prepared for the setup at hand.</summary>
internal sealed class PreparedPasswordHasher<TUser>(IOptions<PasswordHasherOptions> options) : PasswordHasher<TUser>(options)
    where TUser : class
{
    private readonly PasswordHasherOptions _options = options.Value;

    public override string HashPassword(TUser user, string password) =>
        PreparedHash.Take(password, _options) ?? base.HashPassword(user, password);
}
