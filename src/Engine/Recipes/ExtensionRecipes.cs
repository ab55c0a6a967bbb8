namespace OrchardCore.Recipes.Services;

/// <summary>The recipes that modules and themes bring along in their folder <c>Recipes</c>.</summary>
internal sealed class ExtensionRecipes(ModuleCatalog catalog, IRecipeReader reader) : IRecipeHarvester
{
    private readonly Lock _reading = new();
    private Task<IEnumerable<RecipeDescriptor>>? _recipes;

    /// <summary>They are part of the build: once read, they stay the same.</summary>
    public Task<IEnumerable<RecipeDescriptor>> HarvestRecipesAsync()
    {
        lock (_reading)
            return _recipes ??= ReadAsync();
    }

    private async Task<IEnumerable<RecipeDescriptor>> ReadAsync()
    {
        var recipes = new List<RecipeDescriptor>();
        foreach (var extension in catalog.Extensions)
        {
            var files = new ExtensionFiles(extension);
            foreach (var file in files.Below(RecipesConstants.RecipesFolderName))
            {
                if (file.Path.EndsWith(RecipesConstants.RecipeExtension, StringComparison.OrdinalIgnoreCase))
                    recipes.Add(await reader.GetRecipeDescriptorAsync(
                        Path.GetDirectoryName(file.Path)!.Replace('\\', '/'), files.GetFileInfo(file.Path), files));
            }
        }

        return recipes;
    }
}
