namespace YesSql.Storage;

/// <summary>How the id and the version of a type's objects are read and written.</summary>
internal sealed class EntityAccess
{
    private static readonly ConcurrentDictionary<Type, EntityAccess> Known = [];

    private readonly Func<object, long>? _getId;
    private readonly Action<object, long>? _setId;
    private readonly Func<object, long>? _getVersion;
    private readonly Action<object, long>? _setVersion;

    private EntityAccess(Type type)
    {
        (_getId, _setId) = Accessors(type, "Id");
        (_getVersion, _setVersion) = Accessors(type, "Version");
    }

    public bool HasVersion => _getVersion is not null;

    public static EntityAccess For(object entity) => Known.GetOrAdd(entity.GetType(), type => new EntityAccess(type));

    public long Id(object entity) => _getId?.Invoke(entity) ?? 0;

    public void SetId(object entity, long id) => _setId?.Invoke(entity, id);

    public long Version(object entity) => _getVersion?.Invoke(entity) ?? 0;

    public void SetVersion(object entity, long version) => _setVersion?.Invoke(entity, version);

    private static (Func<object, long>?, Action<object, long>?) Accessors(Type type, string name)
    {
        var property = type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance);
        if (property is not { CanRead: true, CanWrite: true } || type.IsValueType)
            return (null, null);

        var maker = property.PropertyType == typeof(long) ? nameof(Long)
            : property.PropertyType == typeof(int) ? nameof(Int) : null;
        if (maker is null)
            return (null, null);

        // Delegates over the accessors themselves: nothing has to be compiled for each type.
        var method = typeof(EntityAccess).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!;
        return ((Func<object, long>, Action<object, long>))method
            .MakeGenericMethod(property.DeclaringType!).Invoke(null, [property])!;
    }

    private static (Func<object, long>, Action<object, long>) Long<T>(PropertyInfo property) where T : class
    {
        var get = property.GetMethod!.CreateDelegate<Func<T, long>>();
        var set = property.SetMethod!.CreateDelegate<Action<T, long>>();
        return (entity => get((T)entity), (entity, value) => set((T)entity, value));
    }

    private static (Func<object, long>, Action<object, long>) Int<T>(PropertyInfo property) where T : class
    {
        var get = property.GetMethod!.CreateDelegate<Func<T, int>>();
        var set = property.SetMethod!.CreateDelegate<Action<T, int>>();
        return (entity => get((T)entity), (entity, value) => set((T)entity, (int)value));
    }
}
