namespace OrchardCore.Rules;

/// <summary>
/// The types that may stand for a <typeparamref name="TBase"/> in JSON, known to the process as soon as a feature
/// registers them. Stored as Orchard does: <c>"$type": "{full name}, {assembly}"</c>.
/// </summary>
internal static class DiscriminatedTypes<TBase>
{
    private static readonly ConcurrentDictionary<string, Type> _byName = new(StringComparer.Ordinal);

    public static void Add(Type type)
    {
        _byName[type.Name] = type;
        _byName[Discriminator(type)] = type;
    }

    public static Type? Find(string? name) => name is not null && _byName.TryGetValue(name, out var type) ? type : null;

    public static string Discriminator(Type type)
    {
        // The engine's own types keep the name of the assembly they have in every other place.
        var assembly = type.Assembly == typeof(DiscriminatedTypes<TBase>).Assembly
            ? "OrchardCore.Rules"
            : type.Assembly.GetName().Name;

        return $"{type.FullName}, {assembly}";
    }
}
