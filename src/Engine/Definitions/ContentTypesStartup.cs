using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Contents;
using OrchardCore.ContentTypes.RecipeSteps;
using OrchardCore.Modules;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

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
