using OrchardCore.Environment.Shell.Builders;

namespace OrchardCore.Recipes.Services;

/// <summary>Looks a whole recipe over before anything is changed: all that is wrong with it is told at once.</summary>
internal static class RecipeProblems
{
    /// <summary>Every problem of the plan in a tenant with <paramref name="services"/>; empty where it may run.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(RecipePlan plan, IServiceProvider services)
    {
        var handlers = services.GetServices<IRecipeStepHandler>().ToArray();
        var (catalog, enabled) = (services.GetRequiredService<ModuleCatalog>(), services.GetRequiredService<FeatureSet>());
        var promised = new HashSet<(string, string)>();
        var problems = new List<string>(plan.Problems);
        foreach (var recipe in plan.Recipes)
        {
            foreach (var step in recipe.Steps)
            {
                if (!IsKnown(step.Name, handlers))
                    problems.Add($"{recipe.Where(step)}: the step is unknown. {OrchardNames.WhoBrings(step.Name, catalog, enabled)}");

                foreach (var problem in await FindAsync(recipe, step, handlers, promised))
                    problems.Add($"{recipe.Where(step)}: {problem}");
            }
        }

        return problems;
    }

    public static RecipeExecutionException Refusal(RecipeContent recipe, IReadOnlyList<string> problems) => new(
        new InvalidDataException(
            $"The recipe '{recipe.Descriptor.Name}' was not applied and nothing was changed:{System.Environment.NewLine}- " +
            string.Join(System.Environment.NewLine + "- ", problems)),
        new RecipeStepResult { StepName = "", IsCompleted = true, Errors = [.. problems] });

    private static async Task<List<string>> FindAsync(
        RecipeContent recipe, RecipeStep step, IRecipeStepHandler[] handlers, HashSet<(string, string)> promised)
    {
        var context = new RecipeCheckContext
        {
            Name = step.Name, Step = step.Json, RecipeDescriptor = recipe.Descriptor, Promised = promised,
        };
        foreach (var check in handlers.OfType<IRecipeStepCheck>())
            await check.CheckAsync(context);

        return context.Problems;
    }

    // A handler that does not tell the name of its step may be meant for any.
    private static bool IsKnown(string step, IRecipeStepHandler[] handlers) => handlers.Any(handler =>
        handler is not NamedRecipeStepHandler named ||
        string.Equals(named.HandledStep, step, StringComparison.OrdinalIgnoreCase));
}
