using OrchardCore.Flows;
using OrchardCore.Layers;
using OrchardCore.Rules;
using OrchardCore.Widgets;

namespace OrchardCore.Environment.Extensions;

internal static class WidgetsFeatures
{
    private const string Category = "Content";

    public static void Declare(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Widgets", "Widgets", Category, "Pieces of content that pages are put together from.",
            dependencies: ["OrchardCore.ContentTypes"], startups: [typeof(WidgetsStartup)]);
        catalog.Feature("OrchardCore.Flows", "Flows", Category, "Bodies made of widgets, and items inside items.",
            dependencies: ["OrchardCore.Widgets"], startups: [typeof(FlowsStartup)]);
        catalog.Feature("OrchardCore.Rules", "Rules", "Infrastructure", "Conditions that are asked of a request.",
            dependencies: ["OrchardCore.Scripting"], startups: [typeof(RulesStartup)]);
        catalog.Feature("OrchardCore.Layers", "Layers", Category, "Widgets in the layout, on the pages where a rule holds.",
            dependencies: ["OrchardCore.Widgets", "OrchardCore.Scripting", "OrchardCore.Rules"],
            startups: [typeof(LayersStartup)]);
    }
}
