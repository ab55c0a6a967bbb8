namespace OrchardCore.ContentManagement;

/// <summary>A member of a part or field that is HTML, and whether what defines it wants it sanitised.</summary>
internal sealed record HtmlMember(string Element, string Name, Func<ContentDefinition, bool> IsSanitized);

/// <summary>
/// Sanitises the HTML of an item and of all items in it before it is stored, whatever way it came: a template may print it
/// as it is.
/// </summary>
internal sealed class StoredHtml(
    IEnumerable<HtmlMember> members, IContentDefinitionManager definitions, IHtmlSanitizerService sanitizer)
{
    private readonly HtmlMember[] _members = [.. members];

    public async ValueTask CleanAsync(ContentItem item)
    {
        // What was read and is unchanged was clean when it was stored.
        if (_members.Length == 0 || (item.Source is not null && !ElementWriter.IsChanged(item)))
            return;

        if (await CleanAsync(item.Data, item.ContentType))
            item.Elements.Clear();
    }

    private async ValueTask<bool> CleanAsync(JsonNode? node, string? type)
    {
        var isChanged = false;
        if (node is JsonArray items)
        {
            foreach (var item in items)
                isChanged |= await CleanAsync(item, null);
        }
        else if (node is JsonObject json)
        {
            type ??= (json[nameof(ContentItem.ContentType)] as JsonValue)?.TryGetValue<string>(out var own) is true ? own : null;
            if (type is not null && await definitions.GetTypeDefinitionAsync(type) is { } definition)
                isChanged |= Clean(json, definition);

            foreach (var (_, child) in json)
                isChanged |= await CleanAsync(child, null);
        }

        return isChanged;
    }

    private bool Clean(JsonObject item, ContentTypeDefinition type)
    {
        var isChanged = false;
        foreach (var part in type.Parts)
        {
            if (item[part.Name] is not JsonObject content)
                continue;

            isChanged |= Clean(content, part.PartDefinition.Name, part);
            foreach (var field in part.PartDefinition.Fields)
                isChanged |= content[field.Name] is JsonObject own && Clean(own, field.FieldDefinition.Name, field);
        }

        return isChanged;
    }

    private bool Clean(JsonObject element, string kind, ContentDefinition definition)
    {
        var isChanged = false;
        foreach (var member in _members)
        {
            if (member.Element != kind || element[member.Name] is not JsonValue value || !value.TryGetValue<string>(out var html) ||
                !member.IsSanitized(definition) || sanitizer.Sanitize(html) is var clean && clean == html)
                continue;

            element[member.Name] = clean;
            isChanged = true;
        }

        return isChanged;
    }
}

internal static class StoredHtmlServiceCollectionExtensions
{
    /// <summary>Says that a member of <typeparamref name="TElement"/> is HTML.</summary>
    public static IServiceCollection AddHtmlMember<TElement>(
        this IServiceCollection services, string name, Func<ContentDefinition, bool> isSanitized) where TElement : ContentElement =>
        services.AddSingleton(new HtmlMember(typeof(TElement).Name, name, isSanitized));
}
