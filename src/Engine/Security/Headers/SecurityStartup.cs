using Microsoft.AspNetCore.Builder;

namespace OrchardCore.Security;

public sealed class SecurityPermissions : IPermissionProvider
{
    public static readonly Permission ManageSecurityHeadersSettings = new("ManageSecurityHeadersSettings", "Manage security headers");

    public Task<IEnumerable<Permission>> GetPermissionsAsync() =>
        Task.FromResult<IEnumerable<Permission>>([ManageSecurityHeadersSettings]);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
        [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = [ManageSecurityHeadersSettings] }];
}

/// <summary>Headers by which the pages of a site forbid browsers what they never need.</summary>
internal sealed class SecurityStartup : StartupBase
{
    // Around all that answers, so that nothing gets out without.
    public override int Order => -1;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ISecurityService, SecurityService>();
        services.AddPermissionProvider<SecurityPermissions>();
        services.AddNavigationProvider<SecurityAdminMenu>();
        services.AddSiteDisplayDriver<SecuritySettingsDriver>();
        services.AddRecipeExecutionStep<SecuritySettingsCheck>();
    }

    // Once for each tenant: what the settings come to is kept until the tenant is built anew, which a change of them brings.
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        app.Use(next => new SecurityHeaders(ShellScope.Current!.ServiceProvider.GetRequiredService<ISecurityService>()
            .GetSettingsAsync().GetAwaiter().GetResult()).Around(next));
}

internal sealed class SecurityAdminMenu(IStringLocalizer<SecurityAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Settings"], NavigationConstants.AdminMenuConfigurationPosition, settings => settings
            .Id("settings")
            .Add(S["Security headers"], "7", headers => headers
                .Id("securityHeaders")
                .Action("Index", "Admin", "OrchardCore.Settings", new RouteValueDictionary { ["groupId"] = SecuritySettingsDriver.GroupId })
                .Permission(SettingsPermissions.ManageGroupSettings)
                .Resource(SecuritySettingsDriver.GroupId)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}

/// <summary>Refuses a recipe whose settings no header may hold; the step itself is the settings' own.</summary>
internal sealed class SecuritySettingsCheck() : NamedRecipeStepHandler("Settings"), IRecipeStepCheck
{
    public ValueTask CheckAsync(RecipeCheckContext context)
    {
        if (!string.Equals(context.Name, StepName, StringComparison.OrdinalIgnoreCase) ||
            context.Step.Member(nameof(SecuritySettings)) is not { } written)
            return ValueTask.CompletedTask;

        try
        {
            context.Problems.AddRange(SecurityHeaders.Problems(written.Deserialize<SecuritySettings>(JOptions.Default)!));
        }
        catch (JsonException exception)
        {
            context.Problems.Add($"{nameof(SecuritySettings)} can't be read: {exception.Message}");
        }

        return ValueTask.CompletedTask;
    }

    protected override Task HandleAsync(RecipeExecutionContext context) => Task.CompletedTask;
}
