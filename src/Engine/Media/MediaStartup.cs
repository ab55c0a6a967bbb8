using Microsoft.AspNetCore.Builder;

namespace OrchardCore.Media;

internal sealed class MediaStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IMediaFileStore, TenantFiles>();
        services.AddContentField<MediaField>().UseDisplayDriver<MediaFieldDisplayDriver>();
        services.AddRecipeExecutionStep<MediaStep>();
        services.Configure<TemplateOptions>(options => options.MemberAccessStrategy.Register<DisplayMediaFieldViewModel>());
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        routes.MapMedia();
}
