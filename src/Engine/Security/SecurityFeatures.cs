using OrchardCore.Security;

namespace OrchardCore.Environment.Extensions;

internal static class SecurityFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Roles.Core", category: "Security", enabledByDependencyOnly: true,
            description: "The roles of the users and what they may do.", startups: [typeof(RolesStartup)]);
        catalog.Feature("OrchardCore.Roles", category: "Security",
            dependencies: ["OrchardCore.Roles.Core"], description: "Manages the roles.");
    }
}
