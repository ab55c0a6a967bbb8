namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>Shape → alternates → template → writer, with everybody told who asked to be.</summary>
internal sealed class ShapeRenderer(
    ThemeTable table, IEnumerable<IShapeDisplayEvents> events, IEnumerable<IShapeBindingResolver> resolvers,
    Guarded guarded, ShapeBuffers buffers, IServiceProvider services)
{
    private readonly IShapeDisplayEvents[] _events = [.. events];
    private readonly IShapeBindingResolver[] _resolvers = [.. resolvers];
    private IDisplayHelper? _display;
    private int _editors;

    /// <summary>Writes the shape, or nothing of it if it breaks.</summary>
    public async ValueTask WriteAsync(IShape? shape, TextWriter writer)
    {
        if (shape is null || string.IsNullOrEmpty(shape.Metadata.Type))
            return;

        if (shape.Metadata.Rendered is { } rendered)
        {
            rendered.WriteTo(writer, HtmlEncoder.Default);
            return;
        }

        var output = writer as ShapeBuffer ?? buffers.Rent();
        var mark = output.Mark;
        var isEditor = shape.Metadata.DisplayType == "Edit";
        try
        {
            if (isEditor)
                _editors++;

            await RenderAsync(shape, output);
        }
        catch (Exception exception) when (guarded.GoesOnAfter(
            exception, $"The shape '{shape.Metadata.Type}'", shape.GetProperty("ContentItem") as ContentItem))
        {
            output.Truncate(mark);
            if (_editors > 0)
                services.GetRequiredService<BrokenEditors>().Write($"{shape.Metadata.Prefix} ({shape.Metadata.Type})".TrimStart(), output);
        }
        finally
        {
            if (isEditor)
                _editors--;
        }

        if (output != writer)
            output.WriteTo(writer, HtmlEncoder.Default);
    }

    /// <summary>Writes the shape; what breaks it is the caller's.</summary>
    public async ValueTask RenderAsync(IShape shape, ShapeBuffer output)
    {
        var metadata = shape.Metadata;
        var shapes = table.Known ?? await table.GetAsync();
        var descriptor = shapes.Describe(metadata.Type);
        var context = Context(shape);
        ShapeDisplayContext? told = null;
        if (_events.Length > 0 || metadata.Displaying.Count > 0 || descriptor is { IsHeard: true })
        {
            told = Tell(context);
            await BeforeAsync(told, descriptor);
            metadata.ChildContent = told.ChildContent ?? metadata.ChildContent;
        }

        await (metadata.Cache() is { } cache
            ? services.GetRequiredService<DynamicFragments>().WriteAsync(cache, output,
                target => RenderAsync(shapes, context, told, descriptor, target as ShapeBuffer, target))
            : RenderAsync(shapes, context, told, descriptor, output, output));
    }

    private async ValueTask RenderAsync(
        BoundShapes shapes, DisplayContext context, ShapeDisplayContext? told, ShapeDescriptor? descriptor, ShapeBuffer? buffer, TextWriter writer)
    {
        var (output, metadata) = (buffer ?? buffers.Rent(), context.Value.Metadata);
        if (metadata.ChildContent is null && !metadata.HasWrappers && _events.Length == 0
            && metadata.Displayed.Count == 0 && descriptor is not { DisplayedAsync.Count: > 0 })
        {
            await BindAsync(shapes, context, told, descriptor, output);
        }
        else
        {
            told ??= Tell(context);
            await ContentAsync(shapes, context, told, descriptor);
            await AfterAsync(told, descriptor);
            (told.ChildContent ?? metadata.ChildContent)?.WriteTo(output, HtmlEncoder.Default);
        }

        if (output != writer)
            output.WriteTo(writer, HtmlEncoder.Default);
    }

    private async ValueTask BeforeAsync(ShapeDisplayContext told, ShapeDescriptor? descriptor)
    {
        foreach (var listener in _events)
            await listener.DisplayingAsync(told);

        if (descriptor is not null)
        {
            if (descriptor.Wrappers.Count > 0)
                told.Shape.Metadata.Wrappers.AddRange(descriptor.Wrappers);

            foreach (var action in descriptor.DisplayingAsync)
                await action(told);
        }

        foreach (var action in told.Shape.Metadata.Displaying)
            action(told);

        foreach (var listener in _events)
            await listener.DisplayingFinalizedAsync(told);
    }

    private async ValueTask BindAsync(
        BoundShapes shapes, DisplayContext context, ShapeDisplayContext? told, ShapeDescriptor? descriptor,
        ShapeBuffer output)
    {
        var shape = context.Value;
        foreach (var action in descriptor?.ProcessingAsync ?? [])
            await action(told!);

        foreach (var action in shape.Metadata.ProcessingAsync)
            await action(shape);

        var binding = (_resolvers.Length == 0
            ? shapes.Find(shape.Metadata.Alternates, shape.Metadata.Type)
            : await FindAsync(shapes, shape.Metadata.Alternates, shape.Metadata.Type))
            ?? throw new InvalidOperationException($"There is no template for the shape '{shape.Metadata.Type}'.");
        await ExecuteAsync(binding, context, output);
    }

    private async ValueTask ContentAsync(
        BoundShapes shapes, DisplayContext context, ShapeDisplayContext told, ShapeDescriptor? descriptor)
    {
        var metadata = context.Value.Metadata;
        if (metadata.ChildContent is null)
        {
            var content = buffers.Rent();
            await BindAsync(shapes, context, told, descriptor, content);
            metadata.ChildContent = content;
        }

        foreach (var wrapper in metadata.Wrappers.ToArray())
        {
            if (await FindAsync(shapes, AlternatesCollection.Empty, wrapper) is not { } binding)
                continue;

            var wrapped = buffers.Rent();
            await ExecuteAsync(binding, context, wrapped);
            metadata.ChildContent = wrapped;
        }

        told.ChildContent = metadata.ChildContent;
    }

    private async ValueTask AfterAsync(ShapeDisplayContext told, ShapeDescriptor? descriptor)
    {
        foreach (var action in told.Shape.Metadata.Displayed)
            action(told);

        foreach (var action in descriptor?.DisplayedAsync ?? [])
            await action(told);

        foreach (var listener in _events)
            await listener.DisplayedAsync(told);
    }

    private async ValueTask<ShapeBinding?> FindAsync(BoundShapes shapes, AlternatesCollection alternates, string type)
    {
        foreach (var name in alternates.Reverse().Append(type))
        {
            foreach (var resolver in _resolvers)
            {
                if (await resolver.GetShapeBindingAsync(name) is { } stored)
                    return stored;
            }

            if (name != type && shapes.Find(name) is { } found)
                return found;
        }

        return shapes.Find(AlternatesCollection.Empty, type);
    }

    private static ValueTask ExecuteAsync(ShapeBinding binding, DisplayContext context, ShapeBuffer output)
    {
        return binding.Template is { } template ? template.RenderAsync(context, output) : CallAsync();

        async ValueTask CallAsync() => (await binding.BindingAsync(context))?.WriteTo(output, HtmlEncoder.Default);
    }

    private ShapeDisplayContext Tell(DisplayContext context) => new()
    {
        Shape = context.Value,
        DisplayContext = context,
        ServiceProvider = services,
        ChildContent = context.Value.Metadata.ChildContent,
    };

    private DisplayContext Context(IShape shape) => new()
    {
        ServiceProvider = services,
        DisplayHelper = _display ??= new DisplayHelper(this, buffers),
        Value = shape,
        HtmlFieldPrefix = shape.Metadata.Prefix ?? "",
    };
}
