namespace OrchardCore.Features;

public static class FeaturesConstants
{
    public const string FeatureId = "OrchardCore.Features";
}

public static class FeaturesPermissions
{
    public static readonly Permission ManageFeatures = new("ManageFeatures", "Manage features", isSecurityCritical: true);
}

/// <summary>The page of the dashboard that turns features on and off.</summary>
internal sealed class FeaturesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<FeatureSwitch>();
        services.AddPermissionProvider<FeaturesPermissionProvider>();
        services.AddNavigationProvider<FeaturesAdminMenu>();
    }
}

internal sealed class FeaturesPermissionProvider() : FixedPermissions(
    [FeaturesPermissions.ManageFeatures], (OrchardCoreConstants.Roles.Administrator, [FeaturesPermissions.ManageFeatures]));

internal sealed class FeaturesAdminMenu(IStringLocalizer<FeaturesAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Settings"], NavigationConstants.AdminMenuConfigurationPosition, settings => settings
            .Id("settings")
            .Add(S["Features"], "8", features => features
                .Id("features")
                .Action("Features", "Admin", FeaturesConstants.FeatureId)
                .Permission(FeaturesPermissions.ManageFeatures)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
