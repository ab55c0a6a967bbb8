using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;
using OrchardCore.DisplayManagement.Razor;

namespace OrchardCore.Modules;

/// <summary>One MVC for the process; what it holds of secrets, it asks the request's tenant for.</summary>
internal static class SharedMvc
{
    public static void Add(IServiceCollection services)
    {
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Filters.Add(new AdminFilter());
            options.ModelMetadataDetailsProviders.Add(new EngineModels());
            options.Filters.Add(new ModelUpdaterFilter());
        })
            .AddViewLocalization()
            .AddDataAnnotationsLocalization();
        services.AddOptions<MvcOptions>().Configure<ModuleCatalog, IOptions<AdminOptions>>((options, catalog, admin) =>
            options.Conventions.Add(new ModuleActions(catalog, admin)));
        services.AddOptions<MvcViewOptions>().PostConfigure<IRazorViewEngine>((options, razor) =>
        {
            options.ViewEngines.Clear();
            options.ViewEngines.Add(new ThemedViewEngine(razor));
        });
        services.Replace(ServiceDescriptor.Singleton<IAntiforgery, TenantAntiforgery>());
        services.Replace(ServiceDescriptor.Singleton<ITempDataProvider, TenantTempData>());
    }

    /// <summary>The modules that the host names and the engine itself are the parts; nothing is scanned for.</summary>
    public static void AddParts(ApplicationPartManager parts, ModuleCatalog catalog)
    {
        parts.ApplicationParts.Clear();
        foreach (var assembly in catalog.Assemblies)
            parts.ApplicationParts.Add(new AssemblyPart(assembly));

        foreach (var standard in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToArray())
            parts.FeatureProviders.Remove(standard);

        parts.FeatureProviders.Add(new ModuleControllers());
        parts.FeatureProviders.Add(new ModuleViews(catalog));
    }
}
