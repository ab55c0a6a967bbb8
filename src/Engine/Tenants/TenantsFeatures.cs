using OrchardCore.AutoSetup.Services;
using OrchardCore.Tenants;

namespace OrchardCore.Environment.Extensions;

internal static class TenantsFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Setup", name: "Setup", category: "Infrastructure",
            description: "Sets a tenant up from a recipe.", dependencies: ["OrchardCore.Recipes"]);
        catalog.Feature(AutoSetupService.Feature, name: "Auto setup", category: "Infrastructure",
            description: "Sets up the configured tenants when the host starts.", dependencies: ["OrchardCore.Setup"]);
        catalog.Feature("OrchardCore.Tenants", name: "Tenants", category: "Infrastructure",
            description: "Manages the tenants of the host.", defaultTenantOnly: true, startups: [typeof(TenantsStartup)]);
    }
}
