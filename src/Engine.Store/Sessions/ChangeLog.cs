namespace YesSql;

/// <summary>What a session changes, for those who keep what they have read: see <see cref="DataKey"/>.</summary>
internal sealed class ChangeLog(Store store)
{
    private HashSet<string>? _written;
    private bool _beganUnwatched;

    /// <summary>Whether anybody wants to know.</summary>
    public bool IsWatched => store.Follower is not null;

    /// <summary>A transaction begins: of what it writes before anybody watches nothing is known.</summary>
    public void Begin() => _beganUnwatched = !IsWatched;

    public void Add(string key)
    {
        if (IsWatched)
            (_written ??= []).Add(key);
    }

    public void Forget() => _written = null;

    /// <summary>What the transaction that is committed now has written.</summary>
    public IReadOnlySet<string> Take() =>
        _written is { } written && !_beganUnwatched ? written : DataKey.OfEverything;
}
