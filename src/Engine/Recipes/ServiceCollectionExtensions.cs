namespace OrchardCore.Recipes;

public static class ServiceCollectionExtensions
{
    /// <summary>Registers the handler of a recipe step.</summary>
    public static IServiceCollection AddRecipeExecutionStep<TImplementation>(this IServiceCollection services)
        where TImplementation : class, IRecipeStepHandler =>
        services.AddScoped<IRecipeStepHandler, TImplementation>();
}
