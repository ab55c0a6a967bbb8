using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents;
using OrchardCore.Contents.Recipes;
using OrchardCore.Contents.Security;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

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
