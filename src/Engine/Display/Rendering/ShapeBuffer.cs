namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>
/// What a shape has written, in pooled pages; taken back to a mark where a shape breaks halfway. A longer buffer that is
/// written into another is not copied: the other lists its pages, which stay its own and live as long as the request.
/// </summary>
internal sealed class ShapeBuffer : TextWriter, IHtmlContent
{
    private const int PageSize = 4096;
    private const int CopyAtMost = 512;
    private readonly List<Piece> _pieces = [];
    private char[] _page = [];
    private int _used;
    private bool _closed;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>How much has been written; <see cref="Truncate"/> goes back to it.</summary>
    public (int Page, int Used) Mark => (_pieces.Count, _used);
    public bool IsEmpty => _pieces.Count == 0 && _used == 0;

    public override void Write(char value)
    {
        if (_used == _page.Length)
            Turn();

        _page[_used++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_used == _page.Length)
                Turn();

            var fits = Math.Min(_page.Length - _used, buffer.Length);
            buffer[..fits].CopyTo(_page.AsSpan(_used));
            _used += fits;
            buffer = buffer[fits..];
        }
    }

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    public void Truncate((int Page, int Used) mark)
    {
        // What is at the mark's place was the page in use then, or another's where nothing was in use yet.
        while (_pieces.Count > mark.Page)
        {
            Return(_page);
            var last = _pieces[^1];
            _page = last.IsOwn ? last.Page : [];
            _pieces.RemoveAt(_pieces.Count - 1);
        }

        _used = mark.Used;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (writer is ShapeBuffer other && other != this && (_pieces.Count > 0 || _used > CopyAtMost))
        {
            other.List(this);
            return;
        }

        foreach (var piece in _pieces)
            writer.Write(piece.Page, 0, piece.Length);

        writer.Write(_page, 0, _used);
    }

    public int MaxByteCount => Encoding.UTF8.GetMaxByteCount(_pieces.Sum(static piece => piece.Length) + _used + 1);

    /// <summary>The same where the writer stands before a response, which must not be written to synchronously.</summary>
    public async Task WriteToAsync(TextWriter writer)
    {
        foreach (var piece in _pieces)
            await writer.WriteAsync(piece.Page.AsMemory(0, piece.Length));

        await writer.WriteAsync(_page.AsMemory(0, _used));
    }

    /// <summary>Encodes everything into <paramref name="bytes"/>; returns how many they are.</summary>
    public int CopyTo(Span<byte> bytes)
    {
        // A pair of surrogates may stand across two pages: the encoder carries the first to the second.
        var encoder = Encoding.UTF8.GetEncoder();
        var total = 0;
        foreach (var piece in _pieces)
            total += encoder.GetBytes(piece.Page.AsSpan(0, piece.Length), bytes[total..], flush: false);

        return total + encoder.GetBytes(_page.AsSpan(0, _used), bytes[total..], flush: true);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var piece in _pieces)
            text.Append(piece.Page, 0, piece.Length);

        return text.Append(_page, 0, _used).ToString();
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var piece in _pieces)
        {
            if (piece.IsOwn)
                Return(piece.Page);
        }

        Return(_page);
        _pieces.Clear();
        (_page, _used, _closed) = ([], 0, true);
        base.Dispose(disposing);
    }

    /// <summary>Ends the page in use and takes another.</summary>
    private void Turn()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        if (_page.Length > 0)
            _pieces.Add(new(_page, _used, IsOwn: true));

        _page = ArrayPool<char>.Shared.Rent(PageSize);
        _used = 0;
    }

    private void List(ShapeBuffer other)
    {
        ObjectDisposedException.ThrowIf(_closed || other._closed, this);
        if (_used > 0)
        {
            _pieces.Add(new(_page, _used, IsOwn: true));
            (_page, _used) = ([], 0);
        }

        foreach (var piece in other._pieces)
            _pieces.Add(piece with { IsOwn = false });

        if (other._used > 0)
            _pieces.Add(new(other._page, other._used, IsOwn: false));
    }

    private static void Return(char[] page)
    {
        if (page.Length > 0)
            ArrayPool<char>.Shared.Return(page);
    }

    private readonly record struct Piece(char[] Page, int Length, bool IsOwn);
}
