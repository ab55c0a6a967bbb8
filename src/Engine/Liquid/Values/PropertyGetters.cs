using System.Collections.Concurrent;
using System.Reflection;

namespace OrchardCore.Liquid;

/// <summary>Reads public properties of any type by name: one delegate for each, made once for the process.</summary>
internal static class PropertyGetters
{
    private const int MaxMisses = 20_000;

    private static readonly ConcurrentDictionary<(Type, string), Func<object, object?>?> _getters = new();
    private static readonly MethodInfo _make =
        typeof(PropertyGetters).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<object, object?>? Of(Type type, string name)
    {
        if (_getters.TryGetValue((type, name), out var known))
            return known;

        var getter = Find(type, name);
        // A template may ask for members by names that a visitor chose: misses are kept up to a limit.
        if (getter is not null || _getters.Count < MaxMisses)
            _getters[(type, name)] = getter;

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
