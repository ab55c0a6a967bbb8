namespace YesSql;

/// <summary>
/// How much all stores of the process keep parsed, and in which order it was last used: the one owner of both. What was not used
/// for the longest time makes room, whichever store has it.
/// </summary>
internal sealed class ParsedMemory(long mostBytes)
{
    public static readonly ParsedMemory OfProcess = new(32 * 1024 * 1024);

    // Who reads says only that he did; an entry is put in its right place once it stands first in line to go.
    private readonly PriorityQueue<ParsedEntry, long> _order = new();
    private readonly Lock _lock = new();
    private long _bytes;
    private int _kept;

    public void Keep(ParsedEntry entry)
    {
        lock (_lock)
        {
            _bytes += entry.Parsed.Utf8.Length;
            _kept++;
            entry.Owner.Put(entry);
            _order.Enqueue(entry, entry.LastUsed);
            while (_bytes > mostBytes)
                ReleaseOldest();
        }
    }

    public void Release(ParsedEntry entry)
    {
        lock (_lock)
        {
            Forget(entry);
            if (_order.Count <= 2 * (_kept + 16))
                return;

            // More of the line is gone than is left.
            var left = _order.UnorderedItems.Where(it => !it.Element.IsGone).ToArray();
            _order.Clear();
            _order.EnqueueRange(left);
        }
    }

    private void ReleaseOldest()
    {
        _order.TryDequeue(out var entry, out var when);
        if (entry!.LastUsed > when && !entry.IsGone)
            _order.Enqueue(entry, entry.LastUsed);
        else
            Forget(entry);
    }

    private void Forget(ParsedEntry entry)
    {
        if (entry.IsGone)
            return;

        entry.IsGone = true;
        entry.Owner.Take(entry);
        _bytes -= entry.Parsed.Utf8.Length;
        _kept--;
    }
}

/// <summary>A document that a store keeps parsed.</summary>
internal sealed class ParsedEntry(ParsedDocuments owner, (string, long) key, IParsedDocument parsed)
{
    public ParsedDocuments Owner { get; } = owner;
    public (string, long) Key { get; } = key;
    public IParsedDocument Parsed { get; } = parsed;
    public long LastUsed { get; set; } = Environment.TickCount64;
    public bool IsGone { get; set; }
}
