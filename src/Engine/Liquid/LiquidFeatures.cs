using OrchardCore.Html;
using OrchardCore.Markdown;

namespace OrchardCore.Environment.Extensions;

internal static class LiquidFeatures
{
    private const string Category = "Content Management";

    public static void Declare(BuiltInCatalog catalog)
    {
        catalog.Feature("OrchardCore.Liquid.Core", "Liquid core", "Infrastructure", "Renders templates.",
            enabledByDependencyOnly: true);
        catalog.Feature("OrchardCore.Liquid", "Liquid", Category, "Content that is a template.",
            dependencies: ["OrchardCore.Liquid.Core"], startups: [typeof(LiquidPartStartup)]);
        catalog.Feature("OrchardCore.Resources", "Resources", "Infrastructure", "Style sheets and scripts that pages ask for.");
        catalog.Feature("OrchardCore.Shortcodes", "Shortcodes", Category, "Marks in text that stand for more; text without them is left as it is.");
        catalog.Feature("OrchardCore.Html", "HTML", Category, "Bodies of HTML.",
            dependencies: ["OrchardCore.ContentTypes", "OrchardCore.Shortcodes"], startups: [typeof(HtmlStartup)]);
        catalog.Feature("OrchardCore.Markdown", "Markdown", Category, "Bodies and fields of Markdown.",
            dependencies: ["OrchardCore.ContentTypes", "OrchardCore.Shortcodes"], startups: [typeof(MarkdownStartup)]);
    }
}
