namespace OrchardCore.Recipes.Models;

public class RecipeExecutionContext
{
    public object Environment { get; set; } = null!;
    public IList<string> Errors { get; } = [];
    public string ExecutionId { get; set; } = null!;
    public IEnumerable<RecipeDescriptor> InnerRecipes { get; set; } = null!;
    public string Name { get; set; } = null!;
    public RecipeDescriptor RecipeDescriptor { get; set; } = null!;
    public JsonObject Step { get; set; } = [];
}
