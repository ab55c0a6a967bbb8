namespace OrchardCore.Recipes.Services;

/// <summary>
/// Applies a recipe to a tenant in one piece. The tenant is built once with the features that it ends up with; their
/// migrations, the check of the whole recipe and its steps then run in one transaction, which is kept or dropped whole.
/// </summary>
internal sealed class RecipeApplication(
    ShellBuilder builder, EnabledFeatures enabled, TenantStores stores, ModuleCatalog catalog,
    IEnumerable<IRecipeHarvester> harvesters)
{
    /// <param name="features">What the tenant has already, or is to have besides what the recipe enables.</param>
    /// <param name="afterwards">What else belongs to the same transaction; null for nothing.</param>
    public async Task<ShellContext> ApplyAsync(
        ShellSettings settings, RecipeDescriptor recipe, IEnumerable<string> features, string executionId,
        IDictionary<string, object> parameters, Func<IServiceProvider, Task>? afterwards, CancellationToken cancellationToken)
    {
        var plan = await RecipePlan.OfAsync(recipe, catalog, harvesters);
        var ids = features.Concat(plan.Enable).Where(id => !plan.Disable.Contains(id))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        if (!settings.IsDefaultShell())
            plan.Problems.AddRange(ids.Where(id => catalog.Find(id) is { DefaultTenantOnly: true })
                .Select(id => $"{plan.Main.File}: the feature '{id}' is for the Default tenant only."));

        var context = builder.Build(settings, enabled.Of(settings, ids), stores.Open(settings));
        plan.Problems.AddRange(context.Faults.Where(fault => plan.Enable.Contains(fault.Feature))
            .Select(fault => $"{plan.Main.File}: {fault.Message}"));
        ShellScope? scope = null;
        try
        {
            scope = (await context.CreateScopeAsync())!;
            await scope.UsingAsync(
                _ => RunAsync(scope.ServiceProvider, plan, ids, executionId, parameters, afterwards, cancellationToken),
                activateShell: false);
            return context;
        }
        catch (Exception exception) when (exception == scope?.EndFailure)
        {
            return context; // The recipe has been applied, and the log has it.
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private async Task RunAsync(
        IServiceProvider services, RecipePlan plan, string[] ids, string executionId,
        IDictionary<string, object> parameters, Func<IServiceProvider, Task>? afterwards, CancellationToken cancellationToken)
    {
        if (services.GetService<IDataMigrationManager>() is { } migrations)
            await migrations.UpdateAllFeaturesAsync();

        if (await RecipeProblems.FindAsync(plan, services) is { Count: > 0 } problems)
            throw RecipeProblems.Refusal(plan.Main, problems);

        await DescribeAsync(services.GetRequiredService<YesSql.ISession>(), ids, cancellationToken);
        await new RecipeRun(plan, services, executionId, parameters).RunAsync(cancellationToken);
        if (afterwards is not null)
            await afterwards(services);
    }

    private async Task DescribeAsync(YesSql.ISession session, string[] ids, CancellationToken cancellationToken)
    {
        var descriptor = await session.Query<ShellDescriptor>().FirstOrDefaultAsync(cancellationToken) ?? new ShellDescriptor();
        descriptor.SerialNumber++;
        descriptor.Features = [.. catalog.Order(ids).Select(feature => new ShellFeature(feature.Id))];
        await session.SaveAsync(descriptor, cancellationToken: cancellationToken);
    }
}
