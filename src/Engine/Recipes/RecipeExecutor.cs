namespace OrchardCore.Recipes.Services;

/// <summary>Applies a recipe to the tenant that it is called in: the whole of it, or nothing.</summary>
internal sealed class RecipeExecutor(
    RecipeApplication application, IShellHost host, ShellSettings settings, IShellDescriptorManager descriptors)
    : IRecipeExecutor
{
    public async Task<string> ExecuteAsync(
        string executionId, RecipeDescriptor recipeDescriptor, IDictionary<string, object> environment,
        CancellationToken cancellationToken)
    {
        var enabled = (await descriptors.GetShellDescriptorAsync()).Features.Select(feature => feature.Id);
        await using var changed = await application.ApplyAsync(
            settings, recipeDescriptor, enabled, executionId, environment, afterwards: null, cancellationToken);

        // What the tenant keeps in memory is from before.
        await host.ReleaseShellContextAsync(settings);
        return executionId;
    }
}
