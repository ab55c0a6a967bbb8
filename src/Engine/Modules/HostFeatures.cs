namespace OrchardCore.Environment.Extensions;

internal static class HostFeatures
{
    public static void Declare(BuiltInCatalog catalog) =>
        catalog.Feature("Application.Default", name: "Application", alwaysEnabled: true,
            description: "What every tenant has.", priority: int.MinValue,
            startups: [typeof(HostStartup), typeof(TenantWebStartup), typeof(TenantBasicsStartup), typeof(ApiStartup),
                typeof(OrchardCore.Data.DataStartup), typeof(OrchardCore.DisplayManagement.DisplayStartup),
                typeof(OrchardCore.Liquid.LiquidStartup)]);
}
