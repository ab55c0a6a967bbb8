namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>A rule of a placement.json, read once: its conditions and the place they lead to.</summary>
internal sealed class PlacementRule
{
    private readonly string? _displayType;
    private readonly string? _differentiator;
    private readonly string[]? _contentTypes;
    private readonly string[]? _contentParts;
    private readonly string[]? _paths;
    private readonly KeyValuePair<string, object?>[] _others;

    public PlacementRule(PlacementNode node, string source)
    {
        (_displayType, _differentiator) = (node.DisplayType, node.Differentiator);
        Placement = new PlacementInfo(node.Location, source, node.ShapeType, null, node.Alternates, node.Wrappers);
        var filters = new Dictionary<string, object?>(node.Filters, StringComparer.OrdinalIgnoreCase);
        _contentTypes = Take(filters, "contentType");
        _contentParts = Take(filters, "contentPart");
        _paths = Take(filters, "path");
        _others = [.. filters];
    }

    public PlacementInfo Placement { get; }

    public bool Matches(
        string? displayType, string? differentiator, ContentItem? item, string? stereotype, in PlacementAsked asked) =>
        (string.IsNullOrEmpty(_displayType) || Same(_displayType, displayType)) &&
        (string.IsNullOrEmpty(_differentiator) || Like(_differentiator, differentiator)) &&
        (_contentTypes is null || item is not null && IsOfType(item, stereotype)) &&
        (_contentParts is null || item is not null && Array.Exists(_contentParts, item.Has)) &&
        (_paths is null || HasPath(asked.Path)) &&
        (_others.Length == 0 || MatchesOthers(asked));

    private bool IsOfType(ContentItem item, string? stereotype)
    {
        foreach (var type in _contentTypes!)
        {
            if (Like(type, item.ContentType) || !string.IsNullOrEmpty(stereotype) && Same(type, stereotype))
                return true;
        }

        return false;
    }

    private bool HasPath(string? path) =>
        path is not null && Array.Exists(_paths!, own => Like(Normal(own), Normal(path)));

    private bool MatchesOthers(in PlacementAsked asked)
    {
        foreach (var (key, expression) in _others)
        {
            var provider = asked.Filters.FirstOrDefault(filter => Same(filter.Key, key));
            if (provider is null || expression is null || !provider.IsMatch(asked.Context(), expression))
                return false;
        }

        return true;
    }

    private static string[]? Take(Dictionary<string, object?> filters, string key)
    {
        if (!filters.Remove(key, out var value) || value is not JsonElement json)
            return null;

        return json.ValueKind == JsonValueKind.Array
            ? [.. json.EnumerateArray().Select(item => item.ToString())]
            : [json.ToString()];
    }

    private static string Normal(string path) => "/" + path.Trim('~', '/');

    private static bool Same(string? left, string? right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>A star at the end stands for anything.</summary>
    private static bool Like(string pattern, string? text) => pattern.EndsWith('*')
        ? text?.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase) == true
        : Same(pattern, text);
}

/// <summary>What only few rules ask for.</summary>
internal readonly record struct PlacementAsked(
    string? Path, IPlacementNodeFilterProvider[] Filters, Func<ShapePlacementContext> Context);
