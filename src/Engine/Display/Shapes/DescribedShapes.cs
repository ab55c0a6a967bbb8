namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>Lets those who described a shape type see its shapes made.</summary>
internal sealed class DescribedShapes(ThemeTable table) : IShapeFactoryEvents
{
    /// <summary>Whether anybody wants to see shapes of the type made.</summary>
    public bool IsHeard(string type) =>
        Descriptor(type) is { } descriptor && descriptor.CreatingAsync.Count + descriptor.CreatedAsync.Count > 0;

    public void Creating(ShapeCreatingContext context)
    {
        if (Descriptor(context.ShapeType) is not { } descriptor)
            return;

        if (descriptor.CreatingAsync.Count > 0)
        {
            var create = context.CreateAsync;
            context.CreateAsync = async () =>
            {
                foreach (var action in descriptor.CreatingAsync)
                    await action(context);

                return await create();
            };
        }

        foreach (var action in descriptor.CreatedAsync)
            context.OnCreated.Add(action);
    }

    public void Created(ShapeCreatedContext context)
    {
    }

    // Before the theme is known nobody waits for shapes: what is made so early is the layout itself.
    private ShapeDescriptor? Descriptor(string type) =>
        table.Known?.Describe(type);
}
