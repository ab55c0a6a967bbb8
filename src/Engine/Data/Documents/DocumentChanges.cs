namespace OrchardCore.Data.Documents;

/// <summary>The documents that a scope has changed and not committed yet: it alone reads them as they will be.</summary>
internal sealed class DocumentChanges
{
    private readonly Dictionary<Type, object> _changed = [];
    private readonly Dictionary<Type, object> _copies = [];

    public static DocumentChanges? Current => ShellScope.GetFeature<DocumentChanges>();

    public static DocumentChanges? OfScope() =>
        ShellScope.Current is null ? null : ShellScope.GetOrCreateFeature<DocumentChanges>();

    public void Note<T>(T document)
    {
        _changed[typeof(T)] = document!;
        _copies.Remove(typeof(T));
    }

    /// <summary>A copy of the change as it is now, which later changes do not touch.</summary>
    public T? Find<T>() where T : class
    {
        if (_copies.TryGetValue(typeof(T), out var known))
            return (T)known;

        if (!_changed.TryGetValue(typeof(T), out var changed))
            return null;

        var copy = Copy((T)changed);
        _copies[typeof(T)] = copy;
        return copy;
    }

    public void Forget()
    {
        _changed.Clear();
        _copies.Clear();
    }

    public static T Copy<T>(T document)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(document, JOptions.Default);
        var copy = JsonSerializer.Deserialize<T>(json, JOptions.Default)!;
        if (copy is IDocument shared)
            shared.IsReadOnly = true;

        return copy;
    }
}
