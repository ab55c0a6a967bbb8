using Engine.Tests.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Localization;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Security;
using OrchardCore.Users;
using OrchardCore.Users.Indexes;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using YesSql;
using ISession = YesSql.ISession;

namespace Engine.Tests.Security;

/// <summary>Users in a tenant's store: finding them, their passwords, and what happens to those who guess.</summary>
public sealed class UsersTests : IAsyncLifetime
{
    private const string Password = "four calm harbor words";

    private readonly List<string> _errors = [];
    private StoreFolder _store = null!;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await StoreFolder.OpenAsync(
            schema => new Migrations { SchemaBuilder = schema }.CreateAsync(), new UserIndexes());
        var services = new ServiceCollection();
        services.AddLogging().AddLocalization().AddSingleton<IHostEnvironment>(new Development());
        new TenantBasicsStartup().ConfigureServices(services);
        services.AddDataProtection();
        services.AddHttpContextAccessor();
        services.AddSingleton(new ShellSettings { Name = "Harbor" });
        new UsersStartup().ConfigureServices(services);
        services.AddScoped<IUserClaimsProvider, Ward>();
        services.AddScoped<ISession>(_ => _store.Store.CreateSession());
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Theory]
    [InlineData("ana")]
    [InlineData("ANA")]
    [InlineData("Ana@Example.com")]
    public async Task A_user_signs_in_by_name_or_address_in_any_case(string name)
    {
        await CreateAsync();

        Assert.NotNull(await TryAsync(name, Password));
    }

    [Fact]
    public async Task A_user_has_an_id_of_26_characters_and_a_password_that_is_only_kept_as_a_hash()
    {
        var user = await CreateAsync();

        Assert.Equal(26, user.UserId.Length);
        Assert.DoesNotContain(Password, user.PasswordHash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_name_wrong_password_locked_and_disabled_are_answered_alike()
    {
        await CreateAsync();
        await CreateAsync("ben", enabled: false);
        var answers = new HashSet<string>();

        foreach (var (name, password) in new[] { ("nobody", Password), ("ana", "wrong"), ("ben", Password) })
        {
            Assert.Null(await TryAsync(name, password));
            answers.UnionWith(_errors);
        }

        for (var i = 0; i < 6; i++)
            Assert.Null(await TryAsync("ana", "wrong"));

        answers.UnionWith(_errors);
        Assert.Single(answers);
    }

    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_is_refused_until_an_admin_unlocks()
    {
        await CreateAsync();
        for (var i = 0; i < 5; i++)
            await TryAsync("ana", "wrong");

        var locked = await TryAsync("ana", Password);
        await InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<IUser>>();
            await users.SetLockoutEndDateAsync((await users.FindByNameAsync("ana"))!, null);
            return true;
        });

        Assert.Null(locked);
        Assert.NotNull(await TryAsync("ana", Password));
    }

    [Fact]
    public async Task Four_wrong_passwords_lock_nobody_out()
    {
        await CreateAsync();
        for (var i = 0; i < 4; i++)
            await TryAsync("ana", "wrong");

        Assert.NotNull(await TryAsync("ana", Password));
    }

    [Fact]
    public async Task Wrong_passwords_that_come_all_at_once_lock_out_like_those_that_come_one_by_one()
    {
        await CreateAsync();

        var tried = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => TryAsync("ana", "wrong"))));

        Assert.All(tried, Assert.Null);
        Assert.Null(await TryAsync("ana", Password));
    }

    [Fact]
    public async Task Each_of_some_wrong_passwords_at_once_is_counted()
    {
        await CreateAsync();

        // By name and by e-mail address: these two don't take turns, so the database has to have the last word.
        await Task.WhenAll(((string[])["ana", "ana@example.com", "ana", "ana@example.com"])
            .Select(name => Task.Run(() => TryAsync(name, "wrong"))));

        Assert.Equal(4, await InScopeAsync(async services =>
            ((User)(await services.GetRequiredService<UserManager<IUser>>().FindByNameAsync("ana"))!).AccessFailedCount));
    }

    [Theory]
    [InlineData("short", "Password")]
    [InlineData("aaaaaaaaaaaa", "Password")] // Long, but of one letter.
    public async Task A_weak_password_is_refused_with_the_reason(string password, string key)
    {
        var keys = new List<string>();

        var user = await InScopeAsync(services => services.GetRequiredService<IUserService>()
            .CreateUserAsync(new User { UserName = "ana", Email = "ana@example.com" }, password, (where, _) => keys.Add(where)));

        Assert.Null(user);
        Assert.All(keys, found => Assert.Equal(key, found));
        Assert.NotEmpty(keys);
    }

    [Fact]
    public async Task A_second_user_of_the_same_name_or_address_is_refused()
    {
        await CreateAsync();
        var keys = new List<string>();

        await InScopeAsync(services => services.GetRequiredService<IUserService>()
            .CreateUserAsync(new User { UserName = "Ana", Email = "ANA@example.com" }, Password, (where, _) => keys.Add(where)));

        Assert.Equal(["UserName", "Email"], keys);
    }

    [Fact]
    public async Task The_claims_of_a_user_name_their_roles_and_what_modules_add_but_not_what_the_roles_may_do()
    {
        await CreateAsync(roles: ["Editor"]);

        var principal = await InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<IUserService>();
            return await users.CreatePrincipalAsync((await users.GetUserAsync("ana"))!);
        });

        Assert.True(principal.IsInRole("Editor"));
        Assert.Equal("West", principal.FindFirst("Ward")?.Value);
        Assert.DoesNotContain(principal.Claims, claim => claim.Type == "Permission");
    }

    [Fact]
    public async Task Users_are_found_by_their_role()
    {
        await CreateAsync(roles: ["Editor"]);
        await CreateAsync("ben", roles: ["Editor", "Moderator"]);

        var moderators = await InScopeAsync(services => services.GetRequiredService<UserManager<IUser>>().GetUsersInRoleAsync("moderator"));

        Assert.Equal(["ben"], moderators.Select(user => user.UserName));
    }

    private async Task<User> CreateAsync(string name = "ana", bool enabled = true, string[]? roles = null) =>
        (User)(await InScopeAsync(services => services.GetRequiredService<IUserService>().CreateUserAsync(
            new User { UserName = name, Email = name + "@example.com", IsEnabled = enabled, RoleNames = roles ?? [] },
            Password, (_, message) => Assert.Fail(message))))!;

    private Task<IUser?> TryAsync(string name, string password)
    {
        _errors.Clear();
        return InScopeAsync(services => services.GetRequiredService<IUserService>()
            .AuthenticateAsync(name, password, (_, message) => _errors.Add(message)));
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext =
            new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var result = await work(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<ISession>().SaveChangesAsync();
        return result;
    }

    private sealed class Ward : IUserClaimsProvider
    {
        public Task GenerateAsync(IUser user, System.Security.Claims.ClaimsIdentity claims)
        {
            claims.AddClaim(new("Ward", "West"));
            return Task.CompletedTask;
        }
    }

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Development";
        public string ApplicationName { get; set; } = "Engine.Tests";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
