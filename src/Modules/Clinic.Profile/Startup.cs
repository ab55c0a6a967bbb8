using Fluid;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace Clinic.Profile;

/// <summary>The clinic's identity: site settings, their editor, the value for templates and the brand's style sheet.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSiteDisplayDriver<ClinicProfileDisplayDriver>();
        services.AddPermissionProvider<ProfilePermissions>();
        services.AddScoped<IAuthorizationHandler, ProfilePageAuthorization>();
        services.AddNavigationProvider<ProfileAdminMenu>();
        services.AddTransient<IConfigureOptions<TemplateOptions>, ClinicValue>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        routes.MapBrandStyle();
}
