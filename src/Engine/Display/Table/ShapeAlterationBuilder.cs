namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Collects what is to happen to shapes of one type.</summary>
public class ShapeAlterationBuilder
{
    private readonly string _shapeType;
    private readonly List<Action<ShapeDescriptor>> _configurations = [];
    private IFeatureInfo? _feature;

    public ShapeAlterationBuilder(IFeatureInfo? feature, string shapeType)
    {
        _feature = feature;
        _shapeType = shapeType;
    }

    public ShapeAlterationBuilder From(IFeatureInfo feature)
    {
        _feature = feature;
        return this;
    }

    public ShapeAlterationBuilder Configure(Action<ShapeDescriptor> action)
    {
        _configurations.Add(action);
        return this;
    }

    public ShapeAlterationBuilder BoundAs(
        string bindingSource, Func<DisplayContext, Task<IHtmlContent>> bindingDelegate) =>
        Configure(descriptor => descriptor.Bindings[_shapeType] = new ShapeBinding
        {
            BindingName = _shapeType,
            BindingSource = bindingSource,
            BindingAsync = bindingDelegate,
        });

    public ShapeAlterationBuilder OnCreating(Action<ShapeCreatingContext> action) => OnCreating(Done(action));
    public ShapeAlterationBuilder OnCreating(Func<ShapeCreatingContext, Task> actionAsync) =>
        Configure(descriptor => descriptor.CreatingAsync = [.. descriptor.CreatingAsync, actionAsync]);

    public ShapeAlterationBuilder OnCreated(Action<ShapeCreatedContext> action) => OnCreated(Done(action));
    public ShapeAlterationBuilder OnCreated(Func<ShapeCreatedContext, Task> actionAsync) =>
        Configure(descriptor => descriptor.CreatedAsync = [.. descriptor.CreatedAsync, actionAsync]);

    public ShapeAlterationBuilder OnDisplaying(Action<ShapeDisplayContext> action) => OnDisplaying(Done(action));
    public ShapeAlterationBuilder OnDisplaying(Func<ShapeDisplayContext, Task> actionAsync) =>
        Configure(descriptor => descriptor.DisplayingAsync = [.. descriptor.DisplayingAsync, actionAsync]);

    public ShapeAlterationBuilder OnProcessing(Action<ShapeDisplayContext> action) => OnProcessing(Done(action));
    public ShapeAlterationBuilder OnProcessing(Func<ShapeDisplayContext, Task> actionAsync) =>
        Configure(descriptor => descriptor.ProcessingAsync = [.. descriptor.ProcessingAsync, actionAsync]);

    public ShapeAlterationBuilder OnDisplayed(Action<ShapeDisplayContext> action) => OnDisplayed(Done(action));
    public ShapeAlterationBuilder OnDisplayed(Func<ShapeDisplayContext, Task> actionAsync) =>
        Configure(descriptor => descriptor.DisplayedAsync = [.. descriptor.DisplayedAsync, actionAsync]);

    public ShapeAlterationBuilder Placement(Func<ShapePlacementContext, PlacementInfo?> action) =>
        Configure(descriptor =>
        {
            var next = descriptor.Placement;
            descriptor.Placement = context => action(context) ?? next(context);
        });

    public ShapeAlterationBuilder Placement(Func<ShapePlacementContext, bool> predicate, PlacementInfo location) =>
        Placement(context => predicate(context) ? location : null);

    public ShapeAlteration Build() => new(_shapeType, _feature, [.. _configurations]);

    private static Func<T, Task> Done<T>(Action<T> action) => context =>
    {
        action(context);
        return Task.CompletedTask;
    };
}

/// <summary>What one feature changes about shapes of one type.</summary>
public class ShapeAlteration
{
    private readonly IList<Action<ShapeDescriptor>> _configurations;

    public ShapeAlteration(string shapeType, IFeatureInfo? feature, IList<Action<ShapeDescriptor>> configurations)
    {
        ShapeType = shapeType;
        Feature = feature;
        _configurations = configurations;
    }

    public string ShapeType { get; }
    public IFeatureInfo? Feature { get; }

    public void Alter(ShapeDescriptor descriptor)
    {
        foreach (var configure in _configurations)
            configure(descriptor);
    }
}
