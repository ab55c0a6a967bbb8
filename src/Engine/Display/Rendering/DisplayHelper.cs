namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>Shows shapes to templates that want content rather than a place to write to.</summary>
internal sealed class DisplayHelper(ShapeRenderer renderer, ShapeBuffers buffers) : DynamicObject, IDisplayHelper
{
    public async Task<IHtmlContent> ShapeExecuteAsync(IShape? shape)
    {
        if (shape is null || string.IsNullOrEmpty(shape.Metadata.Type))
            return HtmlString.Empty;

        if (shape.Metadata.Rendered is { } rendered)
            return rendered;

        var buffer = buffers.Rent();
        await renderer.WriteAsync(shape, buffer);
        return buffer;
    }

    public ValueTask WriteAsync(IShape? shape, TextWriter output) => renderer.WriteAsync(shape, output);

    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        result = ShapeExecuteAsync(args is [IShape shape, ..] ? shape : null);
        return true;
    }
}
