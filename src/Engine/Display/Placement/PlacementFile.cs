namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>A placement.json: shape types and the rules for each.</summary>
public class PlacementFile : Dictionary<string, PlacementNode[]>;
