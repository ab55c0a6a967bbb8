namespace YesSql;

/// <summary>What a session changes, for those who keep what they have read: see <see cref="DataKey"/>.</summary>
internal sealed class ChangeLog(Store store)
{
    private HashSet<string>? _written;
    private HashSet<string>? _told;
    private bool _beganUnwatched;

    /// <summary>Whether anybody wants to know.</summary>
    public bool IsWatched => store.Committed is not null;

    /// <summary>A transaction begins: of what it writes before anybody watches nothing is known.</summary>
    public void Begin() => _beganUnwatched = !IsWatched;

    public void Add(string key)
    {
        if (IsWatched)
            (_written ??= []).Add(key);
    }

    public void Forget() => _written = null;

    /// <summary>The transaction is committed.</summary>
    public void Commit()
    {
        if (store.Committed is not { } committed)
            return;

        var written = _written is null || _beganUnwatched ? [DataKey.Everything] : _written;
        (_told ??= []).UnionWith(written);
        committed(written);
    }

    /// <summary>Tells once more of all that was committed: what others keep in memory has followed only now.</summary>
    public void Settle()
    {
        if (_told is not { } told)
            return;

        _told = null;
        store.Committed?.Invoke(told);
    }
}
