using OrchardCore.Deployment.Services;

namespace OrchardCore.Deployment;

/// <summary>Plans of what of a site is exported, packages by them, and packages that are brought.</summary>
internal sealed class DeploymentStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<DeploymentSteps>();
        services.AddScoped<DeploymentPlanService>();
        services.AddScoped<IDeploymentPlanService>(provider => provider.GetRequiredService<DeploymentPlanService>());
        services.AddScoped<IDeploymentManager, DeploymentManager>();
        services.AddScoped<ImportRights>();
        services.AddDeploymentTargetHandler<RecipeImport>();
        services.AddDisplayDriver<DeploymentStep, StockStepDriver>();
        services.AddRecipeExecutionStep<DeploymentPlansRecipeStep>();
        services.AddPermissionProvider<DeploymentPermissionProvider>();
        services.AddNavigationProvider<DeploymentAdminMenu>();
        foreach (var step in StockSteps.All)
            services.AddSingleton<IDeploymentStepFactory>(step);
    }
}

internal sealed class DeploymentPermissionProvider() : FixedPermissions(
    [DeploymentPermissions.ManageDeploymentPlan, DeploymentPermissions.Export, DeploymentPermissions.Import],
    (OrchardCoreConstants.Roles.Administrator,
        [DeploymentPermissions.ManageDeploymentPlan, DeploymentPermissions.Export, DeploymentPermissions.Import]));

internal sealed class DeploymentAdminMenu(IStringLocalizer<DeploymentAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Settings"], NavigationConstants.AdminMenuConfigurationPosition, settings => settings
            .Id("settings")
            .Add(S["Export"], "10", export => export
                .Id("export")
                .Action("Index", "DeploymentPlan", StockSteps.Feature)
                .Permission(DeploymentPermissions.Export)
                .LocalNav())
            .Add(S["Import"], "11", import => import
                .Id("import")
                .Action("Index", "Import", StockSteps.Feature)
                .Permission(DeploymentPermissions.Import)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}

/// <summary>The step "deployment": plans by their names, each with its steps by their kinds.</summary>
internal sealed class DeploymentPlansRecipeStep(IDeploymentPlanService plans, DeploymentSteps steps) : NamedRecipeStepHandler("deployment"), IRecipeStepCheck
{
    public ValueTask CheckAsync(RecipeCheckContext context)
    {
        if (string.Equals(context.Name, StepName, StringComparison.OrdinalIgnoreCase))
            context.Problems.AddRange(Plans(context.Step).SelectMany(Problems));

        return ValueTask.CompletedTask;
    }

    protected override Task HandleAsync(RecipeExecutionContext context)
    {
        var read = Plans(context.Step).ToArray();
        foreach (var problem in read.SelectMany(Problems))
            context.Errors.Add(problem);

        return context.Errors.Count > 0 ? Task.CompletedTask : plans.CreateOrUpdateDeploymentPlansAsync(read.Select(plan => new DeploymentPlan
        {
            Name = Text(plan, "Name"),
            DeploymentSteps = [.. Steps(plan).Select(step => steps.Read(Text(step, "Type"), (JsonObject)step.Member("Step")!))],
        }));
    }

    private IEnumerable<string> Problems(JsonObject plan)
    {
        if (Text(plan, "Name").Length == 0)
            yield return "A plan has no 'Name'.";

        foreach (var step in Steps(plan))
        {
            if (step.Member("Step") is not JsonObject)
                yield return $"The plan '{Text(plan, "Name")}' has a step without 'Step'.";
            else if (steps.Create(Text(step, "Type")) is null)
                yield return $"The plan '{Text(plan, "Name")}' has a step of the kind '{Text(step, "Type")}', which no enabled feature has. " +
                    $"There are {string.Join(", ", steps.Factories.Select(factory => factory.Name).Order(StringComparer.Ordinal))}.";
        }
    }

    private static IEnumerable<JsonObject> Plans(JsonObject step) => (step.Member("Plans") as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<JsonObject> Steps(JsonObject plan) => (plan.Member("Steps") as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonObject from, string name) => from.Member(name)?.ToString().Trim() ?? "";
}
