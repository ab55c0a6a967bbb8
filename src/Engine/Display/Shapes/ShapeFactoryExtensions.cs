namespace OrchardCore.DisplayManagement;

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
