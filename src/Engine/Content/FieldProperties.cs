namespace OrchardCore.ContentManagement;

/// <summary>
/// The fields that a part declares as properties. Such a field is one object, however it is reached:
/// by the property or by its name.
/// </summary>
internal static class FieldProperties
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<string, PropertyInfo>> _byType = new();

    public static ContentElement? Get(ContentElement part, string name, Type type) =>
        Find(part, name) is { } property && type.IsAssignableFrom(property.PropertyType)
            ? (ContentElement?)property.GetValue(part)
            : null;

    public static void Set(ContentElement part, string name, ContentElement field)
    {
        if (Find(part, name) is { CanWrite: true } property && property.PropertyType.IsInstanceOfType(field))
            property.SetValue(part, field);
    }

    private static PropertyInfo? Find(ContentElement part, string name) =>
        part is ContentPart && part.GetType() != typeof(ContentPart)
            ? _byType.GetOrAdd(part.GetType(), Scan).GetValueOrDefault(name)
            : null;

    private static FrozenDictionary<string, PropertyInfo> Scan(Type part) => part
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanRead && typeof(ContentField).IsAssignableFrom(property.PropertyType))
        .ToFrozenDictionary(property => property.Name);
}
