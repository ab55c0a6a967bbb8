using System.Text.Json.Dynamic;

namespace OrchardCore.Liquid;

/// <summary>What objects are to templates.</summary>
internal static class LiquidValues
{
    /// <summary>Null for what the template engine knows itself.</summary>
    public static object? Convert(object value) => value switch
    {
        string => null,
        IShape shape => new ShapeValue(shape),
        IHtmlContent html => new HtmlContentValue(html),
        LocalizedString text => StringValue.Create(text.Value),
        JsonDynamicBase json => JsonValues.Of(json.Node),
        JsonNode node => JsonValues.Of(node),
        // Content is no list of its members, whatever its type says.
        ContentElement element => new ObjectValue(element),
        _ => null,
    };

    /// <summary>The content item that a template speaks of: an item, a part of one, or a shape that shows one.</summary>
    public static ContentItem? ContentItemOf(FluidValue value) => value.ToObjectValue() switch
    {
        IContent content => content.ContentItem,
        IShape shape when PropertyGetters.Of(shape.GetType(), "ContentItem")?.Invoke(shape) is ContentItem own => own,
        IShape shape => shape.GetProperty("ContentItem") as ContentItem,
        _ => null,
    };
}
