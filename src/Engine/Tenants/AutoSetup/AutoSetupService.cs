using OrchardCore.AutoSetup.Options;

namespace OrchardCore.AutoSetup.Services;

/// <summary>
/// Sets up the configured tenants that are not there yet, before the host answers its first request. One that can't be set
/// up is told in the log and keeps no other from it.
/// </summary>
internal sealed class AutoSetupService(
    HostServices host, ShellHost shells, ISetupService setup, IShellSettingsManager manager,
    IServiceProvider services, IHttpContextAccessor http, IConfiguration configuration, Guard guard, ILogger<AutoSetupService> logger) : IHostedService
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
                await guard.RunAsync(new("The set-up", tenant.ShellName), () => SetupAsync(tenant), cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task SetupAsync(TenantSetupOptions options)
    {
        var settings = await manager.LoadSettingsAsync(options.ShellName) ?? manager.CreateDefaultSettings();
        settings.Name = options.ShellName;
        settings.RequestUrlHost = options.RequestUrlHost;
        settings.RequestUrlPrefix = options.RequestUrlPrefix;
        var recipes = await setup.GetSetupRecipesAsync();
        var recipe = recipes.FirstOrDefault(recipe =>
            string.Equals(recipe.Name, options.RecipeName, StringComparison.OrdinalIgnoreCase));
        if (recipe is null)
        {
            Tell(options, [$"{Section}: there is no set-up recipe '{options.RecipeName}'; " +
                $"there are {string.Join(", ", recipes.Select(recipe => $"'{recipe.Name}'"))}."]);
            return;
        }

        var context = new SetupContext
        {
            ShellSettings = settings, Recipe = recipe, Properties = Properties(options), Errors = new Dictionary<string, string>(),
        };
        http.HttpContext ??= new DefaultHttpContext { RequestServices = services };
        await setup.SetupAsync(context);
        if (context.Errors.Count > 0)
            Tell(options, context.Errors.Values);
    }

    private void Tell(TenantSetupOptions options, IEnumerable<string> problems) => logger.LogError(
        "The tenant '{Tenant}' could not be set up. Nothing of it is left, and the next start tries again.{Consequence}{Problems}",
        options.ShellName,
        options.IsDefault ? " Until then nobody can manage tenants, and no address is served that belongs to no other tenant." : "",
        Lines(problems));

    private static Dictionary<string, object> Properties(TenantSetupOptions options) => new()
    {
        [SetupConstants.SiteName] = options.SiteName!,
        [SetupConstants.SiteTimeZone] = options.SiteTimeZone ?? "UTC",
        [SetupConstants.AdminUsername] = options.AdminUsername!,
        [SetupConstants.AdminEmail] = options.AdminEmail!,
        [SetupConstants.AdminPassword] = options.AdminPassword!,
        [SetupConstants.DatabaseProvider] = "Sqlite",
    };

    private static string Lines(IEnumerable<string> problems) => string.Concat(
        problems.Select(problem => System.Environment.NewLine + "- " + problem));
}
