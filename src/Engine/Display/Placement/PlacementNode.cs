namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>Which shapes a rule is for, and where it puts them.</summary>
public class PlacementNode
{
    [JsonPropertyName("place")]
    public string? Location { get; set; }

    [JsonPropertyName("displayType")]
    public string? DisplayType { get; set; }

    [JsonPropertyName("differentiator")]
    public string? Differentiator { get; set; }

    [JsonPropertyName("alternates")]
    public string[]? Alternates { get; set; }

    [JsonPropertyName("wrappers")]
    public string[]? Wrappers { get; set; }

    [JsonPropertyName("shape")]
    public string? ShapeType { get; set; }

    /// <summary>The conditions beyond those above, by the key of the provider that knows each.</summary>
    [JsonExtensionData]
    public IDictionary<string, object?> Filters { get; set; } = new Dictionary<string, object?>();
}

/// <summary>A placement.json: shape types and the rules for each.</summary>
public class PlacementFile : Dictionary<string, PlacementNode[]>;

/// <summary>Knows one kind of condition of a placement rule.</summary>
public interface IPlacementNodeFilterProvider
{
    string Key { get; }
    bool IsMatch(ShapePlacementContext context, object expression);
}
