using OrchardCore.Contents.Recipes;
using OrchardCore.Contents.Security;

namespace OrchardCore.ContentManagement;

/// <summary>Content items and their definitions: stored, versioned, and guarded.</summary>
internal sealed class ContentsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentManagement();

        services.AddScoped<IAuthorizationHandler, ContentTypeAuthorizationHandler>();
        services.AddPermissionProvider<ContentsPermissions>();
        services.AddPermissionProvider<ContentTypePermissions>();
        services.AddRecipeExecutionStep<ContentStep>();
    }
}
