namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>The shape table of a tenant under a theme, in the form that rendering asks it.</summary>
internal sealed class BoundShapes(
    FrozenDictionary<string, ShapeBinding> templates, FrozenDictionary<string, ShapeBinding> coded,
    FrozenDictionary<string, ShapeDescriptor> descriptors, PlacementTable placement)
{
    // Names are asked for as they are written, over and over: letter case is looked into once for each.
    private readonly Remembered<string, ShapeBinding?> _bound = new(5000);
    private readonly Remembered<string, ShapeDescriptor?> _described = new(5000);

    public PlacementTable Placement { get; } = placement;
    public ShapeTable Public { get; } = new(descriptors, coded.Count == 0 ? templates : Join(templates, coded));

    /// <summary>The most specific binding: the last alternate that has one, then the type and what it falls back to.</summary>
    public ShapeBinding? Find(AlternatesCollection alternates, string type)
    {
        for (var i = alternates.Count - 1; i >= 0; i--)
        {
            if (Find(alternates[i]) is { } found)
                return found;
        }

        for (var name = type; name is not null; name = Shorter(name))
        {
            if (Find(name) is { } found)
                return found;
        }

        return null;
    }

    // A file beats code: it is where a theme or a site says how it wants a shape to look.
    public ShapeBinding? Find(string name) => _bound.Of(
        name, static (name, from) => from.templates.TryGetValue(name, out var template) ? template : from.coded.GetValueOrDefault(name),
        (templates, coded));

    /// <summary>What is known of a type; a type may be longer than what was described: <c>Menu__main</c>.</summary>
    public ShapeDescriptor? Describe(string type) => _described.Of(type, Find, descriptors);

    private static ShapeDescriptor? Find(string type, FrozenDictionary<string, ShapeDescriptor> descriptors)
    {
        for (var name = type; name is not null; name = Shorter(name))
        {
            if (descriptors.TryGetValue(name, out var found))
                return found;
        }

        return null;
    }

    // Menu__main → Menu; and what has no look of its own for a display type looks as always: Content_Summary → Content.
    private static string? Shorter(string type)
    {
        var at = type.LastIndexOf("__", StringComparison.Ordinal);
        if (at <= 0 && !type.EndsWith("_Edit", StringComparison.OrdinalIgnoreCase))
            at = type.LastIndexOf('_');

        return at <= 0 ? null : type[..at];
    }

    private static FrozenDictionary<string, ShapeBinding> Join(
        FrozenDictionary<string, ShapeBinding> templates, FrozenDictionary<string, ShapeBinding> coded)
    {
        var all = new Dictionary<string, ShapeBinding>(coded, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, binding) in templates)
            all[name] = binding;

        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
