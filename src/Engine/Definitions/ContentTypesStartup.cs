using OrchardCore.ContentTypes.RecipeSteps;

namespace OrchardCore.ContentTypes;

internal sealed class ContentTypesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<DefinitionCheck>();
        services.AddRecipeExecutionStep<ContentDefinitionStep>();
        services.AddRecipeExecutionStep<ReplaceContentDefinitionStep>();
        services.AddRecipeExecutionStep<DeleteContentDefinitionStep>();
        services.AddPermissionProvider<DefinitionsPermissions>();
    }
}
