namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>The parts of an item as their drivers know them, and the sections they have in its editor.</summary>
internal sealed class ContentParts(IOptions<ContentOptions> options)
{
    /// <summary>The part, or an empty one in its place: showing an item does not change it.</summary>
    public ContentPart Of(ContentItem item, ContentTypePartDefinition part, Type? type)
    {
        var known = type ?? TypeOf(part);
        return item.Get(known, part.Name) as ContentPart ?? Create(item, known);
    }

    /// <summary>The part, which the item has from now on.</summary>
    public ContentPart Weld(ContentItem item, ContentTypePartDefinition part, Type? type)
    {
        var known = type ?? TypeOf(part);
        if (item.Get(known, part.Name) is ContentPart existing)
            return existing;

        var created = Create(item, known);
        item.Weld(part.Name, created);
        return created;
    }

    /// <summary>Makes the section of a part, which is where its shapes go unless they are placed elsewhere.</summary>
    public static async ValueTask OpenEditorAsync(
        ContentItem item, ContentPart content, ContentTypePartDefinition part, BuildEditorContext context)
    {
        var section = await context.ShapeFactory.CreateAsync("ContentPart_Edit");
        section.Properties["ContentItem"] = item;
        section.Properties["ContentPart"] = content;
        section.Properties["ContentTypePartDefinition"] = part;
        section.Metadata.Name = part.Name;
        section.Metadata.Alternates.Add("ContentPart_Edit__" + part.PartDefinition.Name);
        if (part.Name != part.PartDefinition.Name)
            section.Metadata.Alternates.Add("ContentPart_Edit__" + part.Name);

        var position = part.GetSettings<ContentTypePartSettings>().Position ?? "before";
        if (context.Shape is IZoneHolding holding)
        {
            await holding.Zones["Parts"].AddAsync(section, position);
            holding.Zones["Parts"].Properties[part.Name] = section;
        }

        (context.DefaultZone, context.DefaultPosition) = ($"Parts.{part.Name}", position);
    }

    private Type TypeOf(ContentTypePartDefinition part) =>
        options.Value.ContentPartOptionsLookup.TryGetValue(part.PartDefinition.Name, out var option)
            ? option.Type
            : typeof(ContentPart);

    private static ContentPart Create(ContentItem item, Type type)
    {
        var part = (ContentPart)Activator.CreateInstance(type)!;
        part.ContentItem = item;
        return part;
    }
}
