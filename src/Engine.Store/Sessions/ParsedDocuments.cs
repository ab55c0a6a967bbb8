namespace YesSql;

/// <summary>
/// Documents that a store has read more than once, parsed. One is used only where the database holds the very same text,
/// so nobody has to say what has changed, whoever changed it. Kept within bounds of text: of this store, and of the process.
/// </summary>
internal sealed class ParsedDocuments : IDisposable
{
    private const int MostBytes = 512 * 1024;
    private const long MostBytesOfAll = 32 * 1024 * 1024;
    private const int MostSeen = 512;
    private static long _bytesOfAll;

    private readonly ConcurrentDictionary<(string, long), Entry> _kept = [];
    private readonly HashSet<(string, long)> _seen = [];
    private readonly Lock _lock = new();
    private long _bytes;
    private bool _isDisposed;

    public IParsedDocument? Find(string collection, long id, ReadOnlySpan<byte> text)
    {
        if (!_kept.TryGetValue((collection, id), out var entry) || !entry.Parsed.Utf8.SequenceEqual(text))
            return null;

        entry.LastUsed = Environment.TickCount64;
        return entry.Parsed;
    }

    /// <summary>Keeps a document that was read before: most are read once in a long time, because pages are kept too.</summary>
    public void Offer(string collection, long id, IParsedDocument parsed)
    {
        lock (_lock)
        {
            if (_isDisposed || parsed.Utf8.Length > MostBytes / 4)
                return;

            if (_seen.Count >= MostSeen)
                _seen.Clear();

            if (_seen.Add((collection, id)))
                return;

            Remove((collection, id));
            while (_bytes + parsed.Utf8.Length > MostBytes || Interlocked.Read(ref _bytesOfAll) + parsed.Utf8.Length > MostBytesOfAll)
            {
                if (_kept.IsEmpty)
                    return;

                Remove(_kept.MinBy(kept => kept.Value.LastUsed).Key);
            }

            _kept[(collection, id)] = new Entry(parsed) { LastUsed = Environment.TickCount64 };
            Count(parsed.Utf8.Length);
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _kept.Clear();
            Count(-_bytes);
        }
    }

    private void Remove((string, long) key)
    {
        if (_kept.TryRemove(key, out var entry))
            Count(-entry.Parsed.Utf8.Length);
    }

    private void Count(long bytes)
    {
        _bytes += bytes;
        Interlocked.Add(ref _bytesOfAll, bytes);
    }

    private sealed class Entry(IParsedDocument parsed)
    {
        public IParsedDocument Parsed { get; } = parsed;
        public long LastUsed { get; set; }
    }
}
