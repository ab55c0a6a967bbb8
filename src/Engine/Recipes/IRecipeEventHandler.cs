namespace OrchardCore.Recipes.Events;

public interface IRecipeEventHandler
{
    Task ExecutionFailedAsync(string executionId, RecipeDescriptor descriptor);
    Task RecipeExecutedAsync(string executionId, RecipeDescriptor descriptor);
    Task RecipeExecutingAsync(string executionId, RecipeDescriptor descriptor);
    Task RecipeStepExecutedAsync(RecipeExecutionContext context);
    Task RecipeStepExecutingAsync(RecipeExecutionContext context);
}
