namespace OrchardCore.Recipes.Services;

/// <summary>The recipes of the application itself: those in the folder <c>Recipes</c> of its content, or of its build.</summary>
internal sealed class ApplicationRecipes(IHostEnvironment environment, IRecipeReader reader) : IRecipeHarvester
{
    public async Task<IEnumerable<RecipeDescriptor>> HarvestRecipesAsync()
    {
        var recipes = new Dictionary<string, RecipeDescriptor>(StringComparer.OrdinalIgnoreCase);
        foreach (var root in (string[])[environment.ContentRootPath, AppContext.BaseDirectory])
        {
            var folder = Path.Combine(root, RecipesConstants.RecipesFolderName);
            if (!Directory.Exists(folder))
                continue;

            var files = new PhysicalFileProvider(root);
            foreach (var file in files.GetDirectoryContents(RecipesConstants.RecipesFolderName).OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                if (file.Name.EndsWith(RecipesConstants.RecipeExtension, StringComparison.OrdinalIgnoreCase) &&
                    !recipes.ContainsKey(file.Name))
                    recipes[file.Name] = await reader.GetRecipeDescriptorAsync(RecipesConstants.RecipesFolderName, file, files);
            }
        }

        return recipes.Values;
    }
}
