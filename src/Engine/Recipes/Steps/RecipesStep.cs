namespace OrchardCore.Recipes.Services;

/// <summary>Runs other recipes as a part of this one.</summary>
internal sealed class RecipesStep(IEnumerable<IRecipeHarvester> harvesters) : NamedRecipeStepHandler("recipes")
{
    public static IEnumerable<string> Names(JsonObject step) => step.Member("Values") is JsonArray values
        ? values.OfType<JsonObject>().Select(value => value.Member("Name")?.ToString() ?? "")
        : [];

    public static async Task<RecipeDescriptor?> FindAsync(string name, IEnumerable<IRecipeHarvester> harvesters)
    {
        foreach (var harvester in harvesters)
        {
            foreach (var recipe in await harvester.HarvestRecipesAsync())
            {
                if (string.Equals(recipe.Name, name, StringComparison.OrdinalIgnoreCase))
                    return recipe;
            }
        }

        return null;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var inner = new List<RecipeDescriptor>();
        foreach (var name in Names(context.Step))
        {
            if (await FindAsync(name, harvesters) is { } recipe)
                inner.Add(recipe);
            else
                context.Errors.Add($"There is no recipe '{name}'.");
        }

        context.InnerRecipes = inner;
    }
}
