using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>What a shape has written, in pooled pages; taken back to a mark where a shape breaks halfway.</summary>
internal sealed class ShapeBuffer : TextWriter, IHtmlContent
{
    private const int PageSize = 4096;

    private readonly List<char[]> _full = [];
    private char[] _page = ArrayPool<char>.Shared.Rent(PageSize);
    private int _used;

    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>How much has been written; <see cref="Truncate"/> goes back to it.</summary>
    public (int Page, int Used) Mark => (_full.Count, _used);

    public bool IsEmpty => _full.Count == 0 && _used == 0;

    public override void Write(char value)
    {
        if (_used == PageSize)
            Turn();

        _page[_used++] = value;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_used == PageSize)
                Turn();

            var fits = Math.Min(PageSize - _used, buffer.Length);
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
        while (_full.Count > mark.Page)
        {
            ArrayPool<char>.Shared.Return(_page);
            _page = _full[^1];
            _full.RemoveAt(_full.Count - 1);
        }

        _used = mark.Used;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var page in _full)
            writer.Write(page, 0, PageSize);

        writer.Write(_page, 0, _used);
    }

    public int MaxByteCount => Encoding.UTF8.GetMaxByteCount((_full.Count * PageSize) + _used + 1);

    /// <summary>The same where the writer stands before a response, which must not be written to synchronously.</summary>
    public async Task WriteToAsync(TextWriter writer)
    {
        foreach (var page in _full)
            await writer.WriteAsync(page.AsMemory(0, PageSize));

        await writer.WriteAsync(_page.AsMemory(0, _used));
    }

    /// <summary>Encodes everything into <paramref name="bytes"/>; returns how many they are.</summary>
    public int CopyTo(Span<byte> bytes)
    {
        // A pair of surrogates may stand across two pages: the encoder carries the first to the second.
        var encoder = Encoding.UTF8.GetEncoder();
        var total = 0;
        foreach (var page in _full)
            total += encoder.GetBytes(page.AsSpan(0, PageSize), bytes[total..], flush: false);

        return total + encoder.GetBytes(_page.AsSpan(0, _used), bytes[total..], flush: true);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var page in _full)
            text.Append(page, 0, PageSize);

        return text.Append(_page, 0, _used).ToString();
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var page in _full)
            ArrayPool<char>.Shared.Return(page);

        if (_page.Length > 0)
            ArrayPool<char>.Shared.Return(_page);

        _full.Clear();
        (_page, _used) = ([], PageSize);
        base.Dispose(disposing);
    }

    private void Turn()
    {
        ObjectDisposedException.ThrowIf(_page.Length == 0, this);
        _full.Add(_page);
        _page = ArrayPool<char>.Shared.Rent(PageSize);
        _used = 0;
    }
}
