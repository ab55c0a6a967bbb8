namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>All that is known of the shapes of one type.</summary>
public class ShapeDescriptor
{
    public ShapeDescriptor() => Placement = DefaultPlacementAction;

    public string ShapeType { get; set; } = "";
    public string? DefaultPlacement { get; set; }
    public string? BindingSource => Own?.BindingSource;
    public Func<DisplayContext, Task<IHtmlContent>>? Binding => Own?.BindingAsync;
    public IDictionary<string, ShapeBinding> Bindings { get; } =
        new Dictionary<string, ShapeBinding>(StringComparer.OrdinalIgnoreCase);
    public virtual Func<ShapePlacementContext, PlacementInfo?> Placement { get; set; }
    public virtual IReadOnlyList<Func<ShapeCreatingContext, Task>> CreatingAsync { get; set; } = [];
    public virtual IReadOnlyList<Func<ShapeCreatedContext, Task>> CreatedAsync { get; set; } = [];
    public virtual IReadOnlyList<Func<ShapeDisplayContext, Task>> DisplayingAsync { get; set; } = [];
    public virtual IReadOnlyList<Func<ShapeDisplayContext, Task>> ProcessingAsync { get; set; } = [];
    public virtual IReadOnlyList<Func<ShapeDisplayContext, Task>> DisplayedAsync { get; set; } = [];
    public virtual IReadOnlyList<string> Wrappers { get; set; } = [];

    /// <summary>Whether anybody has a say in these shapes while they are shown.</summary>
    internal bool IsHeard => DisplayingAsync.Count + ProcessingAsync.Count + DisplayedAsync.Count + Wrappers.Count > 0;

    private ShapeBinding? Own => Bindings.TryGetValue(ShapeType, out var own) ? own : null;

    protected PlacementInfo? DefaultPlacementAction(ShapePlacementContext context) =>
        DefaultPlacement is null ? null : PlacementInfo.FromLocation(DefaultPlacement);
}
