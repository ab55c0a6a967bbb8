namespace OrchardCore.Modules;

/// <summary>What an address answers: a page that is rendered to its end with what went into it, or a status alone.</summary>
internal sealed class Page : IDisposable
{
    private readonly byte[] _bytes = [];
    private readonly int _length;
    private readonly int? _status;

    public Page(int status) => _status = status;

    public Page(ShapeBuffer content, PageRecord record)
    {
        Record = record;
        _bytes = ArrayPool<byte>.Shared.Rent(content.MaxByteCount);
        _length = content.CopyTo(_bytes);
    }

    /// <summary>What it depends on, and what in it is the visitor's own; null where there is nothing to show.</summary>
    public PageRecord? Record { get; }

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    public Task WriteAsync(HttpContext http)
    {
        WriteHeaders(http.Response);
        return WriteBodyAsync(http);
    }

    public void WriteHeaders(HttpResponse response)
    {
        response.StatusCode = _status ?? response.StatusCode;
        if (Record is null)
            return;

        response.ContentType ??= "text/html; charset=utf-8";
        response.ContentLength = _length;
    }

    public Task WriteBodyAsync(HttpContext http) =>
        Record is null || HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : http.Response.BodyWriter.WriteAsync(Bytes).AsTask();

    public void Dispose()
    {
        if (Record is not null)
            ArrayPool<byte>.Shared.Return(_bytes);
    }
}
