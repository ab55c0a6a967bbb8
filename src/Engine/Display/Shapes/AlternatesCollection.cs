namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>Names a template may have, each once, the last one added being the most specific.</summary>
public sealed class AlternatesCollection : IEnumerable<string>
{
    public static readonly AlternatesCollection Empty = [];
    private readonly List<string> _names = [];

    public AlternatesCollection(params string[] alternates)
    {
        if (alternates.Length > 0)
            AddRange(alternates);
    }

    public int Count => _names.Count;
    public string this[int index] => _names[index];
    public string Last => _names.Count == 0 ? "" : _names[^1];

    public void Add(string alternate)
    {
        ArgumentException.ThrowIfNullOrEmpty(alternate);
        if (ReferenceEquals(this, Empty))
            throw new NotSupportedException("The shared empty collection takes no alternates.");

        if (!_names.Contains(alternate))
            _names.Add(alternate);
    }

    public void AddRange(AlternatesCollection alternates)
    {
        if (alternates.Count > 0)
            AddRange((IEnumerable<string>)alternates);
    }

    public void AddRange(IEnumerable<string> alternates)
    {
        if (alternates is string[] { Length: > 0 } many)
            _names.EnsureCapacity(_names.Count + many.Length);

        foreach (var alternate in alternates)
            Add(alternate);
    }

    public void Clear() => _names.Clear();
    public bool Contains(string alternate) => _names.Contains(alternate);
    public void Remove(string alternate) => _names.Remove(alternate);
    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
