namespace OrchardCore.Liquid;

/// <summary>Stops a template out of content that would fill the memory.</summary>
internal sealed class LimitedWriter(TextWriter inner, int limit) : TextWriter
{
    private long _written;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        Take(1);
        inner.Write(value);
    }

    public override void Write(string? value)
    {
        Take(value?.Length ?? 0);
        inner.Write(value);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        Take(count);
        inner.Write(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Take(buffer.Length);
        inner.Write(buffer);
    }

    public override Task WriteAsync(char value)
    {
        Take(1);
        return inner.WriteAsync(value);
    }

    public override Task WriteAsync(string? value)
    {
        Take(value?.Length ?? 0);
        return inner.WriteAsync(value);
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Take(count);
        return inner.WriteAsync(buffer, index, count);
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Take(buffer.Length);
        return inner.WriteAsync(buffer, cancellationToken);
    }

    public override Task FlushAsync() => inner.FlushAsync();

    private void Take(int length)
    {
        if ((_written += length) > limit)
            throw new InvalidOperationException($"The template writes more than {limit:N0} characters.");
    }
}
