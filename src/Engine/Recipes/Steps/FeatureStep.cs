namespace OrchardCore.Recipes.Services;

/// <summary>
/// Enables and disables features. A recipe's features are gathered before it runs, and the tenant that it runs in has
/// been built with them: when its turn comes, there is nothing left to do.
/// </summary>
internal sealed class FeatureStep() : NamedRecipeStepHandler("Feature")
{
    protected override Task HandleAsync(RecipeExecutionContext context) => Task.CompletedTask;
}
