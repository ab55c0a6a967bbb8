namespace OrchardCore.DisplayManagement.Handlers;

/// <summary>The ways in which a driver makes its shapes.</summary>
public class DisplayDriverBase
{
    protected string Prefix { get; set; } = "";

    /// <summary>A shape that is a <typeparamref name="TModel"/>, named after it.</summary>
    public ShapeResult Initialize<TModel>() where TModel : class => Initialize<TModel>(typeof(TModel).Name);
    public ShapeResult Initialize<TModel>(Action<TModel> initialize) where TModel : class =>
        Initialize(typeof(TModel).Name, initialize);
    public ShapeResult Initialize<TModel>(Func<TModel, ValueTask> initializeAsync) where TModel : class =>
        Initialize(typeof(TModel).Name, initializeAsync);
    public ShapeResult Initialize<TModel>(string shapeType) where TModel : class =>
        Initialize<TModel>(shapeType, static _ => ValueTask.CompletedTask);
    public ShapeResult Initialize<TModel>(string shapeType, Action<TModel> initialize) where TModel : class =>
        Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType, initialize));
    public ShapeResult Initialize<TModel>(string shapeType, Func<TModel, ValueTask> initializeAsync)
        where TModel : class =>
        Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType, initializeAsync));

    public ShapeResult Dynamic(string shapeType) => Dynamic(shapeType, static _ => Task.CompletedTask);

    public ShapeResult Dynamic(string shapeType, Action<dynamic> initialize) => Dynamic(shapeType, shape =>
    {
        initialize(shape);
        return Task.CompletedTask;
    });

    public ShapeResult Dynamic(string shapeType, Func<dynamic, Task> initializeAsync) =>
        Factory(shapeType, context => context.ShapeFactory.CreateAsync(shapeType), shape => initializeAsync(shape));

    /// <summary>A shape around a model that exists already.</summary>
    public ShapeResult View<TModel>(string shapeType, TModel model) where TModel : class =>
        Factory(shapeType, _ => new ValueTask<IShape>(new ShapeViewModel<TModel>(shapeType, model)));

    public ShapeResult Shape(string shapeType, IShape shape) => Factory(shapeType, _ => new ValueTask<IShape>(shape));

    public ShapeResult Factory(string shapeType, Func<IBuildShapeContext, IShape> shapeBuilder) =>
        Factory(shapeType, context => new ValueTask<IShape>(shapeBuilder(context)));
    public ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder) =>
        Factory(shapeType, shapeBuilder, null);
    public virtual ShapeResult Factory(
        string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task>? initializeAsync) =>
        new ShapeResult(shapeType, shapeBuilder, initializeAsync).Prefix(Prefix);

    public static CombinedResult Combine(params IDisplayResult[] results) => new(results);
    public static CombinedResult Combine(IEnumerable<IDisplayResult> results) => new(results);

    public static Task<IDisplayResult> CombineAsync(params IDisplayResult[] results) =>
        Task.FromResult<IDisplayResult>(Combine(results));
    public static Task<IDisplayResult> CombineAsync(IEnumerable<IDisplayResult> results) =>
        Task.FromResult<IDisplayResult>(Combine(results));
}
