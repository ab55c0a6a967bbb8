namespace OrchardCore.Environment.Extensions;

internal static class FieldsFeatures
{
    public static void Declare(BuiltInCatalog catalog) => catalog.Feature(
        "OrchardCore.ContentFields", "Content Fields", "Content Management", "Text, numbers, dates, links and pickers.",
        dependencies: ["OrchardCore.ContentTypes", "OrchardCore.Shortcodes"],
        startups: [typeof(FieldsStartup), typeof(UserPickerStartup), typeof(OrchardCore.Html.HtmlFieldStartup)]);
}
