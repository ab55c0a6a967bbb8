namespace OrchardCore.Recipes.Services;

/// <summary>
/// What a step handler may say about a step before anything of the recipe is applied: an
/// <see cref="IRecipeStepHandler"/> that implements this too is asked about each step of its recipe, in order.
/// A step that isn't the handler's is none of its business. Nothing may be changed or read for update here.
/// </summary>
internal interface IRecipeStepCheck
{
    /// <summary>Names every problem of the step in <see cref="RecipeCheckContext.Problems"/>.</summary>
    ValueTask CheckAsync(RecipeCheckContext context);
}

/// <summary>One step of a recipe that is looked at, and what its earlier steps have promised.</summary>
internal sealed class RecipeCheckContext
{
    /// <summary>The name of the step as the recipe writes it; compare it without regard to case.</summary>
    public required string Name { get; init; }

    /// <summary>The step as it is written: directives in its values are not evaluated yet.</summary>
    public required System.Text.Json.Nodes.JsonObject Step { get; init; }

    public required RecipeDescriptor RecipeDescriptor { get; init; }

    /// <summary>What earlier steps of the recipe will have defined: kept by kind and name, such as ("Type", "Article").</summary>
    public HashSet<(string Kind, string Name)> Promised { get; init; } = [];

    /// <summary>Whole sentences; the recipe's file, the step and its line are added to each.</summary>
    public List<string> Problems { get; } = [];
}
