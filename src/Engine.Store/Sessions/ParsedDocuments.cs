namespace YesSql;

/// <summary>
/// Documents that a store has read more than once, parsed. One is used only where the database holds the very same text,
/// so nobody has to say what has changed, whoever changed it. Kept within bounds of text: of this store, and of the process.
/// </summary>
internal sealed class ParsedDocuments(ParsedMemory memory) : IDisposable
{
    private const int MostBytes = 512 * 1024;
    private const int MostSeen = 512;

    private readonly ConcurrentDictionary<(string, long), ParsedEntry> _kept = [];
    private readonly HashSet<(string, long)> _seen = [];
    private readonly Lock _lock = new();
    private bool _isDisposed;

    private long Bytes { get; set; }

    public ParsedDocuments() : this(ParsedMemory.OfProcess)
    {
    }

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

            if (_kept.TryGetValue((collection, id), out var older))
                memory.Release(older);

            while (Bytes + parsed.Utf8.Length > MostBytes && !_kept.IsEmpty)
                memory.Release(_kept.MinBy(kept => kept.Value.LastUsed).Value);

            memory.Keep(new ParsedEntry(this, (collection, id), parsed));
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            foreach (var entry in _kept.Values)
                memory.Release(entry);
        }
    }

    /// <summary>Called by <see cref="ParsedMemory"/> only, under its lock.</summary>
    internal void Put(ParsedEntry entry)
    {
        _kept[entry.Key] = entry;
        Bytes += entry.Parsed.Utf8.Length;
    }

    /// <summary>As <see cref="Put"/>.</summary>
    internal void Take(ParsedEntry entry)
    {
        _kept.TryRemove(new(entry.Key, entry));
        Bytes -= entry.Parsed.Utf8.Length;
    }
}
