using OrchardCore.Recipes.Events;

namespace OrchardCore.Recipes.Services;

/// <summary>Applies the steps of a plan that has no problems, in the scope that <paramref name="services"/> are of.</summary>
internal sealed class RecipeRun(
    RecipePlan plan, IServiceProvider services, string executionId, IDictionary<string, object> parameters)
{
    private readonly IRecipeStepHandler[] _handlers = [.. services.GetServices<IRecipeStepHandler>()];
    private readonly List<RecipeContent> _path = [];
    private readonly IRecipeEventHandler[] _events = [.. services.GetServices<IRecipeEventHandler>()];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var handler in services.GetServices<IRecipeEnvironmentProvider>().OrderBy(provider => provider.Order))
            await handler.PopulateEnvironmentAsync(parameters);

        await RunAsync(plan.Main, cancellationToken);
    }

    private async Task RunAsync(RecipeContent recipe, CancellationToken cancellationToken)
    {
        _path.Add(recipe);
        foreach (var handler in _events)
            await handler.RecipeExecutingAsync(executionId, recipe.Descriptor);

        try
        {
            var evaluation = new RecipeEvaluation(services, recipe, parameters);
            foreach (var step in recipe.Steps)
                await RunAsync(recipe, step, evaluation, cancellationToken);
        }
        catch
        {
            foreach (var handler in _events)
                await handler.ExecutionFailedAsync(executionId, recipe.Descriptor);

            throw;
        }

        foreach (var handler in _events)
            await handler.RecipeExecutedAsync(executionId, recipe.Descriptor);

        _path.Remove(recipe);
    }

    private async Task RunAsync(
        RecipeContent recipe, RecipeStep step, RecipeEvaluation evaluation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = new RecipeExecutionContext
        {
            ExecutionId = executionId,
            Environment = parameters,
            Name = step.Name,
            RecipeDescriptor = recipe.Descriptor,
            Step = await EvaluateAsync(recipe, step, evaluation, cancellationToken),
        };

        foreach (var handler in _events)
            await handler.RecipeStepExecutingAsync(context);

        await HandleAsync(recipe, step, context, cancellationToken);
        foreach (var inner in context.InnerRecipes ?? [])
            await RunAsync(Inner(recipe, step, inner), cancellationToken);

        foreach (var handler in _events)
            await handler.RecipeStepExecutedAsync(context);
    }

    // A step of a module may name recipes that the plan, which was looked over before, does not have or has begun already.
    private RecipeContent Inner(RecipeContent recipe, RecipeStep step, RecipeDescriptor inner) =>
        plan.Find(inner) is not { } found
            ? throw Failure(step, $"{recipe.Where(step)}: the recipe '{inner.Name}' is named by no 'recipes' step.")
        : _path.Contains(found)
            ? throw Failure(step, $"{recipe.Where(step)}: the recipe '{inner.Name}' would pull itself in without end.")
        : found;

    private static async Task<System.Text.Json.Nodes.JsonObject> EvaluateAsync(
        RecipeContent recipe, RecipeStep step, RecipeEvaluation evaluation, CancellationToken cancellationToken)
    {
        try
        {
            return await evaluation.EvaluateAsync(step, cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            throw Failure(step, exception.Message, exception);
        }
    }

    private async Task HandleAsync(
        RecipeContent recipe, RecipeStep step, RecipeExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var handler in _handlers)
        {
            try
            {
                await handler.ExecuteAsync(context);
            }
            catch (Exception exception) when (exception is not (RecipeExecutionException or OperationCanceledException))
            {
                throw Failure(step, $"{recipe.Where(step)}: {exception.Message}", exception);
            }
        }

        if (context.Errors.Count > 0)
            throw Failure(step, string.Join(System.Environment.NewLine,
                context.Errors.Select(error => $"{recipe.Where(step)}: {error}")));
    }

    private static RecipeExecutionException Failure(RecipeStep step, string problem, Exception? cause = null) => new(
        new InvalidDataException(problem, cause),
        new RecipeStepResult { StepName = step.Name, IsCompleted = true, Errors = problem.Split(System.Environment.NewLine) });
}
