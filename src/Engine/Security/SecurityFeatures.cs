namespace OrchardCore.Environment.Extensions;

internal static class SecurityFeatures
{
    public static void Declare(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Roles.Core", "Roles Core Services", "Security",
            "The roles of the users and what they may do.", startups: [typeof(RolesStartup)],
            enabledByDependencyOnly: true);
        catalog.Feature("OrchardCore.Roles", "Roles", "Security", "Manages the roles.",
            dependencies: ["OrchardCore.Roles.Core"], startups: [typeof(RolesAdminStartup)]);
        catalog.Feature("OrchardCore.Users", "Users", "Security", "Users, and signing in.",
            dependencies: ["OrchardCore.Roles.Core"], startups: [typeof(UsersStartup)]);
    }
}
