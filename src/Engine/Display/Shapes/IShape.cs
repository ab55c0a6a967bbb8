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
