namespace OrchardCore.DynamicCache;

/// <summary>A piece of a page, what it depends on, and until when it may be shown.</summary>
internal sealed class Fragment(string html, string[] keys, TimeSpan life, TimeSpan? sliding)
{
    private long _ends = System.Environment.TickCount64 + Milliseconds(sliding < life ? sliding.Value : life);
    private readonly long _last = System.Environment.TickCount64 + Milliseconds(life);

    public string Html => html;

    public string[] Keys => keys;

    public TimeSpan Left => TimeSpan.FromMilliseconds(Math.Max(0, Volatile.Read(ref _ends) - System.Environment.TickCount64));

    /// <summary>Whether it may be shown still; one that slides lasts longer for it.</summary>
    public bool IsFresh()
    {
        var now = System.Environment.TickCount64;
        if (now >= Volatile.Read(ref _ends))
            return false;

        if (sliding is { } window)
            Volatile.Write(ref _ends, Math.Min(_last, now + Milliseconds(window)));

        return true;
    }

    private static long Milliseconds(TimeSpan span) => (long)Math.Clamp(span.TotalMilliseconds, 0, TimeSpan.FromDays(30).TotalMilliseconds);
}

/// <summary>
/// The fragments that a tenant keeps, each until a commit or a removed tag names something that it depends on, or its life ends.
/// The oldest make room for others.
/// </summary>
internal sealed class FragmentShelf
{
    private const int MostSigns = 1 << 20;

    private readonly Dictionary<string, Fragment> _fragments = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, Fragment Fragment)> _order = [];
    private readonly Lock _lock = new();
    private long _signs;
    private long _changes;

    /// <summary>Grows with every change: what was begun before one is not kept.</summary>
    public long Changes => Volatile.Read(ref _changes);

    public Fragment? Find(string key)
    {
        lock (_lock)
            return _fragments.TryGetValue(key, out var found) && found.IsFresh() ? found : null;
    }

    public void Keep(string key, Fragment fragment, long begun)
    {
        lock (_lock)
        {
            if (begun != _changes || fragment.Html.Length > MostSigns / 4)
                return;

            Remove(key);
            _fragments[key] = fragment;
            _order.Enqueue((key, fragment));
            _signs += fragment.Html.Length;
            while (_signs > MostSigns || _order.Count > 4 * _fragments.Count + 64)
            {
                var (oldest, kept) = _order.Dequeue();
                if (_fragments.GetValueOrDefault(oldest) == kept && (_signs > MostSigns || !kept.IsFresh()))
                    Remove(oldest);
                else if (_fragments.GetValueOrDefault(oldest) == kept)
                    _order.Enqueue((oldest, kept));
            }
        }
    }

    public void Forget(IReadOnlySet<string> changed)
    {
        lock (_lock)
        {
            _changes++;
            foreach (var (key, fragment) in _fragments.ToArray())
            {
                if (changed.Contains(DataKey.Everything) || Array.Exists(fragment.Keys, name => name == DataKey.Everything || changed.Contains(name)))
                    Remove(key);
            }
        }
    }

    private void Remove(string key)
    {
        if (_fragments.Remove(key, out var gone))
            _signs -= gone.Html.Length;
    }
}
