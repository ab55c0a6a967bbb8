namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>The buffers of a request; their pages go back to the pool when it ends.</summary>
internal sealed class ShapeBuffers : IDisposable
{
    private readonly List<ShapeBuffer> _buffers = [];

    public ShapeBuffer Rent()
    {
        var buffer = new ShapeBuffer();
        _buffers.Add(buffer);
        return buffer;
    }

    public void Dispose()
    {
        foreach (var buffer in _buffers)
            buffer.Dispose();

        _buffers.Clear();
    }
}
