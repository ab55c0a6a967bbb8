namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>
/// Gives the shapes of parts and fields their differentiators and the names that their templates may have.
/// The names are worked out once per definition, shape type and display type.
/// </summary>
internal static class ContentAlternates
{
    private const string Display = "_Display__";

    private static readonly ConditionalWeakTable<ContentDefinition, ConcurrentDictionary<(string, string), string[]>>
        _known = [];

    public static ShapeResult OfPart(ShapeResult result, ContentTypePartDefinition part, string shapeType)
    {
        var isPart = shapeType == part.PartDefinition.Name || shapeType == EditorOf(part);
        if (DisplayModeOf(part) is { Length: > 0 } mode && shapeType == part.PartDefinition.Name + Display + mode)
            result.Name(part.Name);

        return result
            .Differentiator(isPart ? part.Name : $"{part.Name}-{shapeType}")
            .Displaying(context => context.Shape.Metadata.Alternates.AddRange(
                ForPart(part, shapeType, context.Shape.Metadata.DisplayType ?? "")));
    }

    public static ShapeResult OfField(
        ShapeResult result, ContentTypePartDefinition part, ContentPartFieldDefinition field, string shapeType)
    {
        var isField = shapeType == field.FieldDefinition.Name || shapeType == EditorOf(field);
        if (DisplayModeOf(field) is { Length: > 0 } mode && shapeType == field.FieldDefinition.Name + Display + mode)
            result.Name($"{part.Name}-{field.Name}");

        return result
            .Differentiator(isField ? $"{part.Name}-{field.Name}" : $"{part.Name}-{field.Name}-{shapeType}")
            .Displaying(context => context.Shape.Metadata.Alternates.AddRange(
                ForField(part, field, shapeType, context.Shape.Metadata.DisplayType ?? "")));
    }

    public static string[] ForPart(ContentTypePartDefinition part, string shapeType, string displayType) =>
        _known.GetOrCreateValue(part).GetOrAdd(
            (shapeType, displayType), static (key, part) => [.. NamesOf(part, key.Item1, key.Item2)], part);

    public static string[] ForField(
        ContentTypePartDefinition part, ContentPartFieldDefinition field, string shapeType, string displayType) =>
        _known.GetOrCreateValue(part).GetOrAdd(
            (field.Name + "/" + shapeType, displayType),
            static (key, about) => [.. NamesOf(about.part, about.field, about.shapeType, key.Item2)],
            (part, field, shapeType));

    private static IEnumerable<string> NamesOf(ContentTypePartDefinition part, string shapeType, string displayType)
    {
        var (type, name, kind) = (part.ContentTypeDefinition?.Name ?? "", part.Name, part.PartDefinition.Name);
        var isEditor = shapeType == EditorOf(part);
        var (own, suffixes) = Endings(shapeType, kind, DisplayModeOf(part), displayType, isEditor);
        var stereotype = part.ContentTypeDefinition?.GetSettings<ContentTypeSettings>().Stereotype ?? "";
        if (!isEditor)
            yield return own is null || own == shapeType ? $"{shapeType}_{displayType}" : $"{kind}_{displayType}{own}_Display";

        string[] owners = stereotype is "" or "Content" ? [type] : [stereotype, type];
        foreach (var middle in name == kind ? new[] { kind } : [kind, name])
        {
            foreach (var owner in owners)
            {
                // A stereotype says the part's type as well: the same name means other parts in other types.
                var path = owner != type && middle == name && name != kind ? $"{kind}__{name}" : middle;
                foreach (var (infix, ending) in suffixes)
                    yield return $"{owner}{infix}__{path}{ending}";
            }
        }
    }

    private static IEnumerable<string> NamesOf(
        ContentTypePartDefinition part, ContentPartFieldDefinition field, string shapeType, string displayType)
    {
        var (type, kind, fieldKind) = (part.ContentTypeDefinition?.Name ?? "", part.PartDefinition.Name, field.FieldDefinition.Name);
        var isEditor = shapeType == EditorOf(field);
        var (own, suffixes) = Endings(shapeType, fieldKind, DisplayModeOf(field), displayType, isEditor);
        if (!isEditor)
            yield return own is null || own == shapeType ? $"{shapeType}_{displayType}" : $"{fieldKind}_{displayType}{own}_Display";

        if (own is not null)
        {
            foreach (var (infix, ending) in suffixes)
                yield return $"{fieldKind}{infix}{ending}";
        }

        string[] paths = [$"{type}{{0}}__{fieldKind}", $"{kind}{{0}}__{field.Name}", $"{type}{{0}}__{part.Name}__{field.Name}"];
        foreach (var path in paths)
        {
            foreach (var (infix, ending) in suffixes)
                yield return path.Replace("{0}", infix, StringComparison.Ordinal) + ending;
        }

        // With a display mode the kind of the field may stand before it: BlogPost-Tags-TaxonomyField-Tags.Display.
        if (own is not null && own != shapeType && shapeType.StartsWith(fieldKind + Display, StringComparison.Ordinal))
        {
            foreach (var path in paths[1..])
            {
                foreach (var (infix, ending) in suffixes)
                    yield return $"{path.Replace("{0}", infix, StringComparison.Ordinal)}__{fieldKind}{ending}";
            }
        }

        // Fields added to the type itself: the part is called like the type.
        if (part.Name == type)
        {
            foreach (var (infix, ending) in suffixes)
                yield return $"{type}{infix}__{field.Name}{ending}";
        }
    }

    /// <summary>What stands between owner and part, and after it: with and without the display type.</summary>
    private static (string? Own, (string Infix, string Ending)[] Suffixes) Endings(
        string shapeType, string kind, string mode, string displayType, bool isEditor)
    {
        if (isEditor)
            return (null, [("_" + displayType, "")]);

        if (shapeType == kind)
            return (null, [("", ""), ("_" + displayType, "")]);

        if (mode.Length > 0 && shapeType.EndsWith(Display + mode, StringComparison.Ordinal))
        {
            var shape = shapeType[..^(Display.Length + mode.Length)];
            var own = (shape == kind ? "" : "__" + shape) + "__" + mode;
            return (own, [("_Display", own), ("_" + displayType, own + "_Display")]);
        }

        return (shapeType, [("", "__" + shapeType), ("_" + displayType, "__" + shapeType)]);
    }

    private static string EditorOf(ContentTypePartDefinition part) =>
        WithEditor(part.PartDefinition.Name, part.GetSettings<ContentTypePartSettings>().Editor);
    private static string EditorOf(ContentPartFieldDefinition field) =>
        WithEditor(field.FieldDefinition.Name, field.GetSettings<ContentPartFieldSettings>().Editor);

    private static string WithEditor(string kind, string? editor) =>
        string.IsNullOrEmpty(editor) ? kind + "_Edit" : $"{kind}_Edit__{editor}";

    private static string DisplayModeOf(ContentTypePartDefinition part) =>
        part.GetSettings<ContentTypePartSettings>().DisplayMode ?? "";
    private static string DisplayModeOf(ContentPartFieldDefinition field) =>
        field.GetSettings<ContentPartFieldSettings>().DisplayMode ?? "";
}

public static class ContentPartAlternatesFactory
{
    public static string[] GetAlternates(ContentTypePartDefinition definition, string shapeType, string displayType) =>
        ContentAlternates.ForPart(definition, shapeType, displayType);
}

public static class ContentFieldAlternatesFactory
{
    public static string[] GetAlternates(
        ContentTypePartDefinition typePartDefinition, ContentPartFieldDefinition partFieldDefinition,
        string shapeType, string displayType) =>
        ContentAlternates.ForField(typePartDefinition, partFieldDefinition, shapeType, displayType);
}
