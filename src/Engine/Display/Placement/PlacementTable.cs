namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>The placement of all modules and of the theme: what comes later overrides what it mentions.</summary>
internal sealed class PlacementTable
{
    private readonly FrozenDictionary<string, PlacementRule[]> _rules;

    public PlacementTable(IEnumerable<(string Extension, PlacementFile File)> files)
    {
        var rules = new Dictionary<string, List<PlacementRule>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (extension, file) in files)
        {
            foreach (var (shapeType, nodes) in file)
            {
                if (!rules.TryGetValue(shapeType, out var known))
                    rules[shapeType] = known = [];

                known.AddRange(nodes.Select(node => new PlacementRule(node, extension)));
            }
        }

        _rules = rules.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public bool Knows(string shapeType) => _rules.ContainsKey(shapeType);

    public PlacementInfo? Find(
        string shapeType, string? displayType, string? differentiator, ContentItem? item, string? stereotype,
        in PlacementAsked asked)
    {
        if (!_rules.TryGetValue(shapeType, out var rules))
            return null;

        PlacementInfo? found = null;
        foreach (var rule in rules)
        {
            if (rule.Matches(displayType, differentiator, item, stereotype, asked))
                found = found.Combine(rule.Placement);
        }

        return found;
    }
}
