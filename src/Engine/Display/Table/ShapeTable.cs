namespace OrchardCore.DisplayManagement.Descriptors;

public class ShapeTable
{
    public ShapeTable(IDictionary<string, ShapeDescriptor> descriptors, IDictionary<string, ShapeBinding> bindings)
    {
        Descriptors = descriptors;
        Bindings = bindings;
    }

    public IDictionary<string, ShapeDescriptor> Descriptors { get; }
    public IDictionary<string, ShapeBinding> Bindings { get; }
}

/// <summary>The shapes under the theme of this request.</summary>
internal sealed class ThemeTable(IThemeManager themes, ShapeTables tables)
{
    private BoundShapes? _shapes;

    /// <summary>The table, once somebody has asked for it.</summary>
    public BoundShapes? Known => _shapes;

    public ValueTask<BoundShapes> GetAsync() => _shapes is { } known ? new(known) : FindAsync();

    private async ValueTask<BoundShapes> FindAsync() =>
        _shapes = await tables.GetAsync((await themes.GetThemeAsync())?.Id);
}

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

/// <summary>A template, or a method, that shows shapes of a type.</summary>
public sealed class ShapeBinding
{
    public string BindingName { get; set; } = null!;
    public string BindingSource { get; set; } = null!;
    public Func<DisplayContext, Task<IHtmlContent>> BindingAsync { get; set; } = null!;

    /// <summary>Writes straight into the page, where the binding can.</summary>
    internal Templates.IShapeTemplate? Template { get; init; }
}
