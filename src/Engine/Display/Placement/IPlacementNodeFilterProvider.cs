namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>Knows one kind of condition of a placement rule.</summary>
public interface IPlacementNodeFilterProvider
{
    string Key { get; }
    bool IsMatch(ShapePlacementContext context, object expression);
}
