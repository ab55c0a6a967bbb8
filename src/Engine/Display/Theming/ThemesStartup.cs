namespace OrchardCore.DisplayManagement.Theming;

internal sealed class ThemesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddScoped<IRecipeStepHandler, ThemesStep>();
}
