namespace OrchardCore.Recipes.Models;

public class RecipeDescriptor
{
    public string Author { get; set; } = null!;
    public string BasePath { get; set; } = null!;
    public string[] Categories { get; set; } = [];
    public string Description { get; set; } = null!;
    public string DisplayName { get; set; } = null!;
    public DateTime? ExportUtc { get; set; }
    public IFileProvider FileProvider { get; set; } = null!;
    public bool IsSetupRecipe { get; set; }
    public string Name { get; set; } = null!;
    public IFileInfo RecipeFileInfo { get; set; } = null!;
    public bool RequireNewScope { get; set; }
    public string[] Tags { get; set; } = [];
    public string Version { get; set; } = null!;
    public string WebSite { get; set; } = null!;
}

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

public class RecipeStepResult
{
    public string[] Errors { get; set; } = [];
    public bool IsCompleted { get; set; }
    public bool IsSuccessful { get; set; }
    public string StepName { get; set; } = null!;
}

/// <summary>A recipe could not be applied; <see cref="StepResult"/> names the step and every problem found in it.</summary>
public class RecipeExecutionException : Exception
{
    public RecipeExecutionException(Exception exception, RecipeStepResult recipeStepResult)
        : base(exception.Message, exception) => StepResult = recipeStepResult;

    public RecipeExecutionException(RecipeStepResult recipeStepResult) => StepResult = recipeStepResult;

    public RecipeStepResult StepResult { get; }
}
