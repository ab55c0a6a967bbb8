namespace OrchardCore.Recipes.Services;

public interface IRecipeHarvester
{
    Task<IEnumerable<RecipeDescriptor>> HarvestRecipesAsync();
}

public interface IRecipeReader
{
    Task<RecipeDescriptor> GetRecipeDescriptorAsync(string recipeBasePath, IFileInfo recipeFileInfo, IFileProvider fileProvider);
}

public interface IRecipeExecutor
{
    Task<string> ExecuteAsync(string executionId, RecipeDescriptor recipeDescriptor, IDictionary<string, object> environment, CancellationToken cancellationToken);
}

public interface IRecipeStepHandler
{
    Task ExecuteAsync(RecipeExecutionContext context);
}

/// <summary>A recipe step that is known by one name, whatever the case it is written in.</summary>
public abstract class NamedRecipeStepHandler : IRecipeStepHandler
{
    protected readonly string StepName;

    protected NamedRecipeStepHandler(string stepName) => StepName = stepName;

    /// <summary>The step that is handled; a recipe with a step that nobody handles is refused as a whole.</summary>
    internal string HandledStep => StepName;

    public Task ExecuteAsync(RecipeExecutionContext context) =>
        string.Equals(context.Name, StepName, StringComparison.OrdinalIgnoreCase)
            ? HandleAsync(context)
            : Task.CompletedTask;

    protected abstract Task HandleAsync(RecipeExecutionContext context);
}

public interface IRecipeEnvironmentProvider
{
    Task PopulateEnvironmentAsync(IDictionary<string, object> environment);
    int Order { get; }
}
