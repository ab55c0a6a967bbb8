namespace OrchardCore.Recipes.Models;

/// <summary>A recipe could not be applied; <see cref="StepResult"/> names the step and every problem found in it.</summary>
public class RecipeExecutionException : Exception
{
    public RecipeExecutionException(Exception exception, RecipeStepResult recipeStepResult)
        : base(exception.Message, exception) => StepResult = recipeStepResult;

    public RecipeExecutionException(RecipeStepResult recipeStepResult) => StepResult = recipeStepResult;

    public RecipeStepResult StepResult { get; }
}
