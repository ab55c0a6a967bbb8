namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>Makes shapes, and lets the tenant's shape events see each.</summary>
internal sealed class ShapeFactory(IEnumerable<IShapeFactoryEvents> events, IServiceProvider services)
    : DynamicObject, IShapeFactory
{
    private readonly IShapeFactoryEvents[] _events = [.. events];

    public dynamic New => this;

    public ValueTask<IShape> CreateAsync(
        string shapeType, Func<ValueTask<IShape>> shapeFactory, Action<ShapeCreatingContext>? creating,
        Action<ShapeCreatedContext>? created) => creating is null && created is null && !IsHeard(shapeType)
        ? NamedAsync(shapeFactory(), shapeType)
        : HeardAsync(shapeType, static factory => factory.Make(), static (context, state) => state.Creating?.Invoke(context),
            static (context, state) => state.Created?.Invoke(context),
            (Make: shapeFactory, Creating: creating, Created: created));

    public ValueTask<IShape> CreateAsync<TState>(
        string shapeType, Func<TState, ValueTask<IShape>> shapeFactory, Action<ShapeCreatingContext, TState>? creating,
        Action<ShapeCreatedContext, TState>? created, TState state) => creating is null && created is null && !IsHeard(shapeType)
        ? NamedAsync(shapeFactory(state), shapeType)
        : HeardAsync(shapeType, shapeFactory, creating, created, state);

    // Of most types nobody wants to see the shapes made: then there is nobody to make contexts for.
    private bool IsHeard(string type) => _events is not [DescribedShapes described] || described.IsHeard(type);

    private static ValueTask<IShape> NamedAsync(ValueTask<IShape> making, string type)
    {
        if (!making.IsCompletedSuccessfully)
            return WaitAsync(making, type);

        var shape = making.Result;
        shape.Metadata.Type = type;
        return new(shape);

        static async ValueTask<IShape> WaitAsync(ValueTask<IShape> making, string type)
        {
            var shape = await making;
            shape.Metadata.Type = type;
            return shape;
        }
    }

    private async ValueTask<IShape> HeardAsync<TState>(
        string shapeType, Func<TState, ValueTask<IShape>> shapeFactory, Action<ShapeCreatingContext, TState>? creating,
        Action<ShapeCreatedContext, TState>? created, TState state)
    {
        var making = new ShapeCreatingContext
        {
            ServiceProvider = services,
            ShapeFactory = this,
            New = this,
            ShapeType = shapeType,
            CreateAsync = () => shapeFactory(state),
        };

        foreach (var listener in _events)
            listener.Creating(making);

        creating?.Invoke(making, state);

        var shape = await making.CreateAsync();
        shape.Metadata.Type = shapeType;
        var made = new ShapeCreatedContext
        {
            ServiceProvider = services, ShapeFactory = this, New = this, ShapeType = shapeType, Shape = shape,
        };

        foreach (var listener in _events)
            listener.Created(made);

        created?.Invoke(made, state);
        foreach (var step in making.OnCreated)
            await step(made);

        return made.Shape;
    }

    /// <summary><c>New.Pager(Page: 2)</c>: a shape by its name, its members by theirs.</summary>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        var names = binder.CallInfo.ArgumentNames;
        if (args?.Length != names.Count)
            throw new ArgumentException($"Name every argument of New.{binder.Name}.");

        result = CreateAsync(binder.Name, static call => new ValueTask<IShape>(Named(call.names, call.args)),
            null, null, (names, args)).AsTask();
        return true;
    }

    private static Shape Named(IReadOnlyList<string> names, object?[] values)
    {
        var shape = new Shape();
        for (var i = 0; i < names.Count; i++)
            shape.Properties[names[i]] = values[i];

        return shape;
    }
}
