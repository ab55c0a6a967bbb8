using OrchardCore.Forms;

namespace OrchardCore.Environment.Extensions;

internal static class FormsFeatures
{
    public static void Declare(BuiltInCatalog catalog) => catalog.Feature(
        "OrchardCore.Forms", "Forms", "Content", "Widgets that forms are made of.",
        dependencies: ["OrchardCore.Widgets", "OrchardCore.Flows"], startups: [typeof(FormsStartup)]);
}
