namespace OrchardCore.Setup.Services;

/// <summary>
/// Sets a tenant up from a recipe: everything in one transaction, or nothing. Different tenants may be set up at the
/// same time; the same one is set up once, whatever process asks.
/// </summary>
internal sealed class SetupService(
    ShellHost host, ShellSettingsManager manager, TenantFolder folder, RecipeApplication application,
    ISetupUserIdGenerator userIds, IEnumerable<IRecipeHarvester> harvesters, IHttpContextAccessor http, ILogger<SetupService> logger) : ISetupService
{
    private readonly ConcurrentDictionary<string, byte> _running = [];

    public async Task<IEnumerable<RecipeDescriptor>> GetSetupRecipesAsync()
    {
        var recipes = new List<RecipeDescriptor>();
        foreach (var harvester in harvesters)
            recipes.AddRange((await harvester.HarvestRecipesAsync()).Where(recipe => recipe.IsSetupRecipe));

        return recipes.DistinctBy(recipe => recipe.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Answers the id of the recipe's execution. What went wrong is in the errors of the context.</summary>
    public async Task<string> SetupAsync(SetupContext context)
    {
        // As Orchard Core has it: both are the caller's, also where it serves no request.
        ArgumentNullException.ThrowIfNull(context.Errors, "context.Errors");
        if (http.HttpContext is null)
            throw new InvalidOperationException($"A tenant is set up within a request: give {nameof(IHttpContextAccessor)} an {nameof(HttpContext)}.");

        var executionId = IdGenerator.GenerateId();
        var name = context.ShellSettings.Name;
        if (TenantNames.Problem(name) is { } problem)
            context.Errors[nameof(ShellSettings.Name)] = problem;
        else if (context.Recipe is null)
            context.Errors["RecipeName"] = "There is no recipe to set the site up with.";
        else if (!_running.TryAdd(name, 0))
            context.Errors[nameof(ShellSettings.Name)] = $"The tenant '{name}' is being set up already.";
        else
        {
            try
            {
                await SetupOnceAsync(context, executionId);
            }
            finally
            {
                _running.TryRemove(name, out _);
            }
        }

        return executionId;
    }

    private async Task SetupOnceAsync(SetupContext context, string executionId)
    {
        var settings = context.ShellSettings;
        var known = await manager.LoadSettingsAsync(settings.Name);
        if (known?.Problem is { } damage)
        {
            context.Errors[nameof(ShellSettings.Name)] = damage;
            return;
        }

        if (!settings.IsUninitialized() || known is not null && !known.IsUninitialized())
        {
            context.Errors[nameof(ShellSettings.Name)] = $"The tenant '{settings.Name}' is set up already.";
            return;
        }

        using var place = SetupPlace.Take(folder.Of(settings.Name), out var problem);
        if (place is null)
        {
            context.Errors[nameof(ShellSettings.Name)] = problem!;
            return;
        }

        MarkAs(settings, initializing: true);
        try
        {
            await ApplyAsync(context, executionId);
            settings["RecipeName"] = context.Recipe!.Name;
            await host.UpdateShellSettingsAsync(settings.AsRunning());
            place.Keep();
        }
        catch (Exception exception)
        {
            MarkAs(settings, initializing: false);
            Report(context, exception);
        }
    }

    private async Task ApplyAsync(SetupContext context, string executionId)
    {
        var properties = context.Properties;
        properties[SetupConstants.AdminUserId] = userIds.GenerateUniqueId();
        properties.TryAdd(SetupConstants.SiteName, context.ShellSettings.Name);
        if (properties.GetValueOrDefault(SetupConstants.AdminPassword)?.ToString() is { Length: > 0 } password)
            PreparedHash.Begin(password);

        await using var tenant = await application.ApplyAsync(
            context.ShellSettings, context.Recipe!, context.EnabledFeatures ?? [], executionId, properties,
            services => RaiseAsync(services, context), CancellationToken.None);

        var scope = (await tenant.CreateScopeAsync())!;
        await scope.UsingAsync(async _ =>
        {
            foreach (var handler in scope.ServiceProvider.GetServices<ISetupEventHandler>())
                await handler.SucceededAsync();
        }, activateShell: false);
    }

    private static async Task RaiseAsync(IServiceProvider services, SetupContext context)
    {
        ShellScope.AddExceptionHandler(async (scope, _) =>
        {
            foreach (var handler in scope.ServiceProvider.GetServices<ISetupEventHandler>())
                await handler.FailedAsync(context);
        });

        foreach (var handler in services.GetServices<ISetupEventHandler>())
            await handler.SetupAsync(context);

        if (context.Errors.Count > 0)
            throw new InvalidDataException(string.Join(System.Environment.NewLine, context.Errors.Values));
    }

    private void Report(SetupContext context, Exception exception)
    {
        // What is wrong with the recipe or with a value is for whoever asked; anything else is for the log as well.
        if (exception is not (RecipeExecutionException or InvalidDataException or TenantConflictException))
            logger.LogError(exception, "The tenant '{Tenant}' could not be set up.", context.ShellSettings.Name);

        if (context.Errors.Count == 0)
            context.Errors["Recipe"] = exception.Message;
    }

    // Visitors are told to come back in a moment.
    private void MarkAs(ShellSettings settings, bool initializing)
    {
        var both = host.TryGetSettings(settings.Name, out var registered) ? [registered, settings] : (ShellSettings[])[settings];
        foreach (var one in both)
            _ = initializing ? one.AsInitializing() : one.AsUninitialized();
    }
}
