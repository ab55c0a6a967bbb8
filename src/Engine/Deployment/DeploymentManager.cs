using OrchardCore.Features;
using OrchardCore.Roles;

namespace OrchardCore.Deployment.Services;

/// <summary>Writes packages by plans, and takes packages.</summary>
internal sealed class DeploymentManager(
    IEnumerable<IDeploymentSource> sources, IEnumerable<IDeploymentTargetHandler> handlers, IServiceProvider services) : IDeploymentManager
{
    public const string RecipeFile = "Recipe.json";

    public async Task ExecuteDeploymentPlanAsync(DeploymentPlan deploymentPlan, DeploymentPlanResult result)
    {
        foreach (var step in deploymentPlan.DeploymentSteps)
        {
            if (StockSteps.Of(step) is { } stock)
                await stock.ExportAsync(step, result, services);
            foreach (var source in sources)
                await source.ProcessDeploymentStepAsync(step, result);
        }

        await result.FinalizeAsync();
    }

    public async Task ImportDeploymentPackageAsync(IFileProvider deploymentPackage)
    {
        foreach (var handler in handlers)
            await handler.ImportFromFileAsync(deploymentPackage);
    }
}

/// <summary>Applies the recipe of a package: the whole of it, or nothing.</summary>
internal sealed class RecipeImport(IRecipeReader reader, IRecipeExecutor executor, ImportRights rights) : IDeploymentTargetHandler
{
    public async Task ImportFromFileAsync(IFileProvider fileProvider)
    {
        var file = fileProvider.GetFileInfo(DeploymentManager.RecipeFile);
        if (!file.Exists)
            throw new InvalidDataException($"The package has no {DeploymentManager.RecipeFile}.");

        var recipe = await reader.GetRecipeDescriptorAsync("", file, fileProvider);
        var problems = await rights.ProblemsAsync(await RecipeFormat.ReadAsync(recipe));
        if (problems.Count > 0)
            throw new InvalidDataException(string.Join(System.Environment.NewLine, problems));

        await executor.ExecuteAsync(IdGenerator.GenerateId(), recipe, new Dictionary<string, object>(), CancellationToken.None);
    }
}

/// <summary>What somebody who imports must be allowed besides: nobody gets by a recipe what the dashboard would refuse.</summary>
internal sealed class ImportRights(IAuthorizationService authorization, IHttpContextAccessor http)
{
    private static readonly Permission _everything = new(PermissionNames.SiteOwner, "Everything");

    private static readonly Dictionary<string, Permission> _needed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Feature"] = FeaturesPermissions.ManageFeatures,
        ["Themes"] = FeaturesPermissions.ManageFeatures,
        ["Roles"] = RolesPermissions.ManageRoles,
        ["Settings"] = SettingsPermissions.ManageSettings,
        ["custom-settings"] = SettingsPermissions.ManageSettings,
        ["deployment"] = DeploymentPermissions.ManageDeploymentPlan,
        ["Users"] = _everything,
        ["custom-user-settings"] = _everything,
        ["recipes"] = _everything,
        ["Command"] = _everything,
    };

    public async Task<List<string>> ProblemsAsync(RecipeContent recipe)
    {
        var problems = new List<string>();
        foreach (var step in recipe.Steps)
        {
            // A directive is a script: it may read what the tenant is configured with.
            if (_needed.GetValueOrDefault(step.Name) is { } needed && !await MayAsync(needed))
                problems.Add($"{recipe.Where(step)}: you would need the permission '{needed.Description}'.");
        }

        return problems;
    }

    private Task<bool> MayAsync(Permission permission) => authorization.AuthorizeAsync(http.HttpContext!.User, permission);
}
