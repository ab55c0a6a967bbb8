using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace OrchardCore.Modules;

/// <summary>
/// A finished page: its bytes, also compressed, and its headers. One with holes is put together for each visitor, and
/// is not compressed: a secret beside text from outside must not be guessed by its length (BREACH).
/// </summary>
internal sealed class KeptPage
{
    private const int SmallestToCompress = 1024;

    private static readonly HashSet<string> _unkept = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Date, HeaderNames.Server, HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.SetCookie,
        HeaderNames.ETag, HeaderNames.Vary, HeaderNames.Connection,
    };

    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly PageHoles? _holes;
    private readonly byte[] _bytes;
    private readonly string _plainTag;
    private readonly string _brotliTag;
    private byte[]? _brotli;

    /// <param name="headers">Those that came with it, and not with the visitor who got it first.</param>
    public KeptPage(Page page, PageHoles? holes, KeyValuePair<string, StringValues>[] headers, TimeSpan life)
    {
        (_bytes, _holes) = (page.Bytes.ToArray(), holes);
        _headers = [.. headers.Where(header => !_unkept.Contains(header.Key))];
        var hash = Convert.ToHexStringLower(SHA256.HashData(_bytes)[..12]);
        (_plainTag, _brotliTag) = ($"\"{hash}\"", $"\"{hash}-br\"");
        Keys = [.. page.Record!.Keys];
        Ends = System.Environment.TickCount64 + (long)life.TotalMilliseconds;
        // With its compressed form, which is about a quarter, and what it is found by.
        Size = _bytes.Length + _bytes.Length / 4 + Keys.Sum(key => 2 * key.Length + 96) + 2048;
    }

    /// <summary>What it depends on.</summary>
    public string[] Keys { get; }

    /// <summary>When it is too old, in milliseconds as <see cref="System.Environment.TickCount64"/> counts.</summary>
    public long Ends { get; }

    /// <summary>What it takes of memory, about, in bytes.</summary>
    public int Size { get; }

    public Task WriteAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        foreach (var (name, value) in _headers)
        {
            if (!headers.ContainsKey(name))
                headers[name] = value;
        }

        return _holes is null ? WriteAsItIsAsync(http) : _holes.FillAsync(http, _bytes);
    }

    private Task WriteAsItIsAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        var isCompressed = _bytes.Length >= SmallestToCompress && TakesBrotli(request.Headers.AcceptEncoding);
        var etag = isCompressed ? _brotliTag : _plainTag;
        response.Headers.ETag = etag;
        if (response.Headers.CacheControl.Count == 0)
            response.Headers.CacheControl = "no-cache";

        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (IsKnown(request.Headers.IfNoneMatch, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentType = null;
            return Task.CompletedTask;
        }

        var body = isCompressed ? _brotli ??= Compress() : _bytes;
        if (isCompressed)
            response.Headers.ContentEncoding = "br";

        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(body).AsTask();
    }

    // Done once, so it may take a few milliseconds more than what is compressed for one visitor.
    private byte[] Compress()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(_bytes.Length));
        try
        {
            return BrotliEncoder.TryCompress(_bytes, buffer, out var length, quality: 6, window: 18)
                ? buffer[..length]
                : throw new InvalidOperationException("A page could not be compressed.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool TakesBrotli(StringValues accepted) =>
        accepted.Count > 0 && StringWithQualityHeaderValue.TryParseList(accepted, out var encodings) &&
        encodings.Any(encoding => encoding.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && encoding.Quality is null or > 0);

    private static bool IsKnown(StringValues asked, string etag) =>
        asked.Count > 0 && EntityTagHeaderValue.TryParseList(asked, out var tags) &&
        tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag.Equals(etag, StringComparison.Ordinal));
}
