using OrchardCore.Scripting.JavaScript;

namespace OrchardCore.Recipes;

internal sealed class ScriptingStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddScripting().AddJavaScriptEngine();
}

/// <summary>The steps that any tenant can be set up with.</summary>
internal sealed class RecipesCoreStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IRecipeExecutor, RecipeExecutor>();
        services.AddRecipeExecutionStep<FeatureStep>();
        services.AddRecipeExecutionStep<RecipesStep>();
    }
}
