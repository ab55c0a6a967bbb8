using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
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
            options.Filters.Add(new ReadableForms());
            options.ModelMetadataDetailsProviders.Add(new EngineModels());
            options.Filters.Add(new ModelUpdaterFilter());
            options.Filters.Add(new FailedActions());
        })
            .AddViewLocalization()
            .AddDataAnnotationsLocalization();
        services.AddSingleton<ModuleActions>();
        services.AddOptions<MvcOptions>().Configure<ModuleActions>((options, actions) => options.Conventions.Add(actions));
        services.AddOptions<MvcViewOptions>().PostConfigure<IRazorViewEngine>((options, razor) =>
        {
            options.ViewEngines.Clear();
            options.ViewEngines.Add(new ThemedViewEngine(razor));
        });
        services.AddSingleton<IFilterProvider, TenantMvc>();
        services.Replace(ServiceDescriptor.Singleton<IAntiforgery, TenantAntiforgery>());
        services.Replace(ServiceDescriptor.Transient<IAuthorizationPolicyProvider, TenantPolicies>());
        services.Replace(ServiceDescriptor.Singleton<ITempDataProvider, TenantTempData>());
    }

    /// <summary>The modules that the host names and the engine itself are the parts; nothing is scanned for.</summary>
    public static void AddParts(ApplicationPartManager parts, ModuleCatalog catalog, ILogger<ModuleViews> logger)
    {
        parts.ApplicationParts.Clear();
        foreach (var assembly in catalog.Assemblies)
            parts.ApplicationParts.Add(new AssemblyPart(assembly));

        foreach (var standard in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToArray())
            parts.FeatureProviders.Remove(standard);

        parts.FeatureProviders.Add(new ModuleControllers());
        parts.FeatureProviders.Add(new ModuleViews(catalog, logger));
    }
}
