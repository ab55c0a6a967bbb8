namespace OrchardCore.DisplayManagement;

#pragma warning disable CA1710 // The names are Orchard's.
/// <summary>The arguments that a shape is made with: by their places, and by their names.</summary>
public interface INamedEnumerable<T> : IReadOnlyCollection<T>
{
    IList<T> Positional { get; }
    IDictionary<string, T> Named { get; }
}

/// <summary>An object whose properties are arguments.</summary>
public abstract class PropertyBasedNamedEnumerable : INamedEnumerable<object?>
{
    protected abstract int PropertyCount { get; }
    protected abstract IReadOnlyList<string> PropertyNames { get; }
    protected abstract object? GetPropertyValue(int index);

    int IReadOnlyCollection<object?>.Count => PropertyCount;
    IList<object?> INamedEnumerable<object?>.Positional => [.. this];
    IDictionary<string, object?> INamedEnumerable<object?>.Named =>
        PropertyNames.Zip(this).ToDictionary(pair => pair.First, pair => pair.Second);

    IEnumerator<object?> IEnumerable<object?>.GetEnumerator() =>
        Enumerable.Range(0, PropertyCount).Select(GetPropertyValue).GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => ((IEnumerable<object?>)this).GetEnumerator();
}
