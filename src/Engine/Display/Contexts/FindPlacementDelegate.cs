namespace OrchardCore.DisplayManagement.Handlers;

public delegate PlacementInfo? FindPlacementDelegate(string shapeType, string? differentiator, string? displayType, IBuildShapeContext context);
