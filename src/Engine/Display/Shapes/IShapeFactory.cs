namespace OrchardCore.DisplayManagement;

public interface IShapeFactory
{
    ValueTask<IShape> CreateAsync(string shapeType, Func<ValueTask<IShape>> shapeFactory, Action<ShapeCreatingContext>? creating, Action<ShapeCreatedContext>? created);
    ValueTask<IShape> CreateAsync<TState>(string shapeType, Func<TState, ValueTask<IShape>> shapeFactory, Action<ShapeCreatingContext, TState>? creating, Action<ShapeCreatedContext, TState>? created, TState state);
    dynamic New { get; }
}
