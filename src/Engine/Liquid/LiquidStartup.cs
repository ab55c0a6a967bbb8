namespace OrchardCore.Liquid;

/// <summary>What every tenant's templates need: options, limits, resources and clean HTML.</summary>
internal sealed class LiquidStartup : StartupBase
{
    public override int Order => int.MinValue + 3;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IOptionsFactory<TemplateOptions>, LiquidOptionsFactory>();
        services.AddScoped(scope => new LiquidTemplateContext(
            scope, scope.GetRequiredService<IOptions<TemplateOptions>>().Value));
        services.AddSingleton<UnknownNames>();
        services.AddScoped<ILiquidTemplateManager, LiquidTemplateManager>();
        services.AddSingleton<MissingResources>();
        services.AddScoped<IResourceManager, ResourceManager>();
        services.AddScoped<IResourcesTagHelperProcessor, ResourceProcessor>();
        services.AddSingleton<IHtmlSanitizerService, HtmlSanitizing>();
        services.AddScoped<RichText>();
    }
}
