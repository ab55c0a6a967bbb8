namespace OrchardCore.Recipes.Services;

public interface IRecipeStepHandler
{
    Task ExecuteAsync(RecipeExecutionContext context);
}
