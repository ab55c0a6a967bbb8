namespace OrchardCore.DisplayManagement;

public interface IShape
{
    ValueTask<IShape> AddAsync(object? item, string? position);
    IDictionary<string, string> Attributes { get; }
    IList<string> Classes { get; }
    string? Id { get; set; }
    IReadOnlyList<IPositioned> Items { get; }
    ShapeMetadata Metadata { get; }
    IDictionary<string, object?> Properties { get; }
    string? TagName { get; set; }
}

public interface IPositioned
{
    string? Position { get; set; }
}

public interface IShapeFactory
{
    ValueTask<IShape> CreateAsync(string shapeType, Func<ValueTask<IShape>> shapeFactory, Action<ShapeCreatingContext>? creating, Action<ShapeCreatedContext>? created);
    ValueTask<IShape> CreateAsync<TState>(string shapeType, Func<TState, ValueTask<IShape>> shapeFactory, Action<ShapeCreatingContext, TState>? creating, Action<ShapeCreatedContext, TState>? created, TState state);
    dynamic New { get; }
}

public interface IDisplayHelper
{
    Task<IHtmlContent> ShapeExecuteAsync(IShape shape);
}

public static class IShapeExtensions
{
    public static bool IsNullOrEmpty([NotNullWhen(false)] this IShape? shape) => shape is null or ZoneOnDemand;
    public static bool HasItems(this IShape shape) => shape.Items.Count > 0;
    public static ValueTask<IShape> AddAsync(this IShape shape, object? item) => shape.AddAsync(item, "");

    public static async ValueTask<IShape> AddRangeAsync(
        this IShape shape, IEnumerable<object> items, string? position = null)
    {
        foreach (var item in items)
            await shape.AddAsync(item, position);

        return shape;
    }

    public static object? GetProperty(this IShape shape, string key) =>
        shape.Properties.TryGetValue(key, out var value) ? value : null;
    public static T? GetProperty<T>(this IShape shape, string key) =>
        shape.TryGetProperty<T>(key, out var value) ? value : default;
    public static T GetProperty<T>(this IShape shape, string key, T value) =>
        shape.TryGetProperty<T>(key, out var found) ? found : value;

    public static bool TryGetProperty<T>(this IShape shape, string key, [MaybeNullWhen(false)] out T value)
    {
        if (shape.Properties.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The element that the shape wants to be, with its id, classes and attributes.</summary>
    public static TagBuilder GetTagBuilder(this IShape shape, string defaultTagName = "span")
    {
        var tag = new TagBuilder(string.IsNullOrEmpty(shape.TagName) ? defaultTagName : shape.TagName);
        tag.MergeAttributes(shape.Attributes!, replaceExisting: false);
        foreach (var name in shape.Classes.Reverse())
            tag.AddCssClass(name);

        if (!string.IsNullOrWhiteSpace(shape.Id))
            tag.Attributes["id"] = shape.Id;

        return tag;
    }
}

public static class ShapeFactoryExtensions
{
    public static ValueTask<IShape> CreateAsync(this IShapeFactory factory, string shapeType) =>
        factory.CreateAsync(shapeType, static () => new(new Shape()));
    public static ValueTask<IShape> CreateAsync(
        this IShapeFactory factory, string shapeType, Func<ValueTask<IShape>> shapeFactory) =>
        factory.CreateAsync(shapeType, shapeFactory, null, null);

    /// <summary>A shape that is a <typeparamref name="TModel"/>.</summary>
    public static ValueTask<IShape> CreateAsync<TModel>(
        this IShapeFactory factory, string shapeType, Action<TModel>? initialize = null) where TModel : class =>
        factory.CreateAsync(shapeType, static fill =>
        {
            var shape = ShapeProxy.Create(typeof(TModel));
            fill?.Invoke((TModel)shape);
            return new ValueTask<IShape>(shape);
        }, null, null, initialize);

    public static ValueTask<IShape> CreateAsync<TModel>(
        this IShapeFactory factory, string shapeType, Func<TModel, ValueTask> initializeAsync) where TModel : class =>
        factory.CreateAsync(shapeType, static fill =>
        {
            var shape = ShapeProxy.Create(typeof(TModel));
            var filling = fill((TModel)shape);
            return filling.IsCompletedSuccessfully ? new(shape) : WaitAsync(filling, shape);
        }, null, null, initializeAsync);

    private static async ValueTask<IShape> WaitAsync(ValueTask filling, IShape shape)
    {
        await filling;
        return shape;
    }
}
