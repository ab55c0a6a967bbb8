using Microsoft.AspNetCore.Authentication.Cookies;
using Migrations = OrchardCore.Users.Migrations;

namespace OrchardCore.Security;

internal sealed class UsersStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPasswordHasher<IUser>, PreparedPasswordHasher<IUser>>();
        services.AddIdentityCore<IUser>(Configure).AddSignInManager().AddDefaultTokenProviders();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        foreach (var scheme in TenantCookies.Names.Keys)
            authentication.AddCookie(scheme);

        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, TenantCookies>();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));

        services.AddScoped<IUserStore<IUser>, UserStore>();
        services.AddScoped<IUserClaimsPrincipalFactory<IUser>, UserPrincipals>();
        services.AddScoped<IUserService, TenantUsers>();
        services.AddSingleton<SignInAttempts>();
        services.AddScoped<UserRules>();
        services.AddSingleton<IUserIdGenerator, UserIds>();
        services.AddScoped<ISetupEventHandler, UsersSetup>();
        services.AddIndexProvider<UserIndexes>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<UsersPermissionProvider>();
        services.AddNavigationProvider<UsersAdminMenu>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.Password.RequiredLength = 10;
        options.Password.RequiredUniqueChars = 4;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+";
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
    }
}
