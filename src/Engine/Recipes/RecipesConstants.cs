namespace OrchardCore.Recipes;

public static class RecipesConstants
{
    public const string RecipeExtension = ".recipe.json";
    public const string RecipesFolderName = "Recipes";
}
