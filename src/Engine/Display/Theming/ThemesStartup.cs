using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Recipes.Services;

namespace OrchardCore.DisplayManagement.Theming;

internal sealed class ThemesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddScoped<IRecipeStepHandler, ThemesStep>();
}
