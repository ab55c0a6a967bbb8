namespace OrchardCore.ContentFields;

/// <summary>Patterns that make a title, a path, an alias or a field out of an item.</summary>
internal static class Patterns
{
    /// <summary>The text that a pattern makes; it can speak of its model, and of the item by name.</summary>
    public static Task<string> RenderAsync(
        this ILiquidTemplateManager liquid, string pattern, object model, ContentItem item) =>
        liquid.RenderStringAsync(pattern, NullEncoder.Default, model, [new(nameof(ContentItem), new ObjectValue(item))]);

    /// <summary>What the type of an item says of one of its parts.</summary>
    public static async Task<TSettings> SettingsOfAsync<TSettings>(
        this IContentDefinitionManager definitions, ContentItem item, string part) where TSettings : new()
    {
        var type = await definitions.GetTypeDefinitionAsync(item.ContentType);
        var own = type?.Parts.FirstOrDefault(one => one.PartDefinition.Name == part);
        return own is null ? new() : own.GetSettings<TSettings>();
    }
}
