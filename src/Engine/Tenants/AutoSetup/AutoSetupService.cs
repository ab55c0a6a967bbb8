using OrchardCore.AutoSetup.Options;

namespace OrchardCore.AutoSetup.Services;

/// <summary>Sets up the configured tenants that are not there yet, before the host answers its first request.</summary>
internal sealed class AutoSetupService(
    HostServices host, ShellHost shells, ISetupService setup, IShellSettingsManager manager, TenantFolder folder,
    IConfiguration configuration) : IHostedService
{
    public const string Feature = "OrchardCore.AutoSetup";

    private const string Section = "OrchardCore:OrchardCore_AutoSetup";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!host.SetupFeatures.Contains(Feature))
            return;

        var options = configuration.GetSection(Section).Get<AutoSetupOptions>() ?? new AutoSetupOptions();
        if (options.Problems().ToArray() is { Length: > 0 } problems)
            throw new InvalidOperationException($"The configuration can't be used:{Lines(problems.Select(it => $"{Section}:{it}"))}");

        await shells.InitializeAsync();
        foreach (var tenant in options.Tenants.OrderByDescending(tenant => tenant.IsDefault))
        {
            if (!shells.TryGetSettings(tenant.ShellName, out var known) || known.IsUninitialized())
                await SetupAsync(tenant, known ?? manager.CreateDefaultSettings());
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SetupAsync(TenantSetupOptions options, ShellSettings settings)
    {
        settings.Name = options.ShellName;
        settings.RequestUrlHost = options.RequestUrlHost;
        settings.RequestUrlPrefix = options.RequestUrlPrefix;
        var recipes = await setup.GetSetupRecipesAsync();
        var recipe = recipes.FirstOrDefault(recipe =>
            string.Equals(recipe.Name, options.RecipeName, StringComparison.OrdinalIgnoreCase)) ??
            throw new InvalidOperationException(
                $"{Section}: there is no set-up recipe '{options.RecipeName}' for the tenant '{options.ShellName}'; " +
                $"there are {string.Join(", ", recipes.Select(recipe => $"'{recipe.Name}'"))}.");

        var password = AdminPassword.For(options, folder);
        var context = new SetupContext
        {
            ShellSettings = settings, Recipe = recipe, Properties = Properties(options, password.Value),
        };
        await setup.SetupAsync(context);
        if (context.Errors.Count == 0)
            return;

        password.Withdraw();
        throw new InvalidOperationException(
            $"The tenant '{options.ShellName}' could not be set up:{Lines(context.Errors.Values)}");
    }

    private static Dictionary<string, object> Properties(TenantSetupOptions options, string password) => new()
    {
        [SetupConstants.SiteName] = options.SiteName!,
        [SetupConstants.SiteTimeZone] = options.SiteTimeZone ?? "UTC",
        [SetupConstants.AdminUsername] = options.AdminUsername!,
        [SetupConstants.AdminEmail] = options.AdminEmail!,
        [SetupConstants.AdminPassword] = password,
        [SetupConstants.DatabaseProvider] = "Sqlite",
    };

    private static string Lines(IEnumerable<string> problems) => string.Concat(
        problems.Select(problem => System.Environment.NewLine + "- " + problem));
}
