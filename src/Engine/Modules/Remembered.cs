namespace OrchardCore.Modules;

/// <summary>
/// What was worked out for keys that are asked for again and again. There is an end to it: what comes after the first
/// <paramref name="most"/> is worked out each time.
/// </summary>
internal sealed class Remembered<TKey, TValue>(int most) where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();

    public TValue Of<TState>(TKey key, Func<TKey, TState, TValue> make, TState state)
    {
        if (_known.TryGetValue(key, out var known))
            return known;

        var made = make(key, state);
        if (_known.Count < most)
            _known[key] = made;

        return made;
    }

    public TValue Of(TKey key, Func<TKey, TValue> make) => Of(key, static (key, make) => make(key), make);
}
