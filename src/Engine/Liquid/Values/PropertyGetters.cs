namespace OrchardCore.Liquid;

/// <summary>Reads public properties of any type by name: one delegate for each, made once for the process.</summary>
internal static class PropertyGetters
{
    private const int MaxMisses = 20_000;

    // By type and then by name: hashing both together costs more than looking twice.
    private static readonly ConcurrentDictionary<Type, ConcurrentDictionary<string, Func<object, object?>?>> _getters = new();
    private static int _misses;
    private static readonly MethodInfo _make =
        typeof(PropertyGetters).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<object, object?>? Of(Type type, string name)
    {
        if (!_getters.TryGetValue(type, out var ofType))
            ofType = _getters.GetOrAdd(type, static _ => new(StringComparer.Ordinal));

        if (ofType.TryGetValue(name, out var known))
            return known;

        var getter = Find(type, name);
        // A template may ask for members by names that a visitor chose: misses are kept up to a limit.
        if (getter is not null || Interlocked.Increment(ref _misses) < MaxMisses)
            ofType[name] = getter;

        return getter;
    }

    private static Func<object, object?>? Find(Type type, string name)
    {
        for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            var property = declaring.GetProperty(
                name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
            if (property?.GetMethod is { IsPublic: true } getter && property.GetIndexParameters().Length == 0)
            {
                return property.PropertyType.IsByRefLike || declaring.IsValueType
                    ? property.GetValue
                    : (Func<object, object?>)_make.MakeGenericMethod(declaring, property.PropertyType)
                        .Invoke(null, [getter])!;
            }
        }

        return null;
    }

    private static Func<object, object?> Make<T, TValue>(MethodInfo getter) where T : class
    {
        var typed = getter.CreateDelegate<Func<T, TValue>>();
        return target => typed((T)target);
    }
}
