using System.Collections.Concurrent;
using System.Collections.Frozen;
using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>The shape table of a tenant under a theme, in the form that rendering asks it.</summary>
internal sealed class BoundShapes(
    FrozenDictionary<string, ShapeBinding> templates, FrozenDictionary<string, ShapeBinding> coded,
    FrozenDictionary<string, ShapeDescriptor> descriptors, PlacementTable placement)
{
    private const int MostRemembered = 5000;

    // Names are asked for as they are written, over and over: letter case is looked into once for each.
    private readonly ConcurrentDictionary<string, ShapeBinding?> _bound = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ShapeDescriptor?> _described = new(StringComparer.Ordinal);

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
    public ShapeBinding? Find(string name)
    {
        if (_bound.TryGetValue(name, out var known))
            return known;

        known = templates.TryGetValue(name, out var template) ? template : coded.GetValueOrDefault(name);
        if (_bound.Count < MostRemembered)
            _bound[name] = known;

        return known;
    }

    /// <summary>What is known of a type; a type may be longer than what was described: <c>Menu__main</c>.</summary>
    public ShapeDescriptor? Describe(string type)
    {
        if (_described.TryGetValue(type, out var known))
            return known;

        known = Find(type, descriptors);
        if (_described.Count < MostRemembered)
            _described[type] = known;

        return known;
    }

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
