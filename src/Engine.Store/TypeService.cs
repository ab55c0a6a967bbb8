namespace YesSql.Services;

/// <summary>The names that types are stored under. Names are a matter of the code, so all stores share them.</summary>
internal sealed class TypeService : ITypeService
{
    public static readonly TypeService Shared = new();

    private readonly ConcurrentDictionary<Type, string> _names = [];
    private readonly ConcurrentDictionary<string, Type> _types = [];

    public string this[Type t]
    {
        get => _names.TryGetValue(t, out var name) ? name : this[t] = Name(t);
        set
        {
            _names[t] = value;
            _types[value] = t;
        }
    }

    public Type? this[string s]
    {
        get
        {
            if (_types.TryGetValue(s, out var type))
                return type;

            if ((type = Type.GetType(s, throwOnError: false)) is not null)
                _types[s] = type;

            return type;
        }
    }

    private static string Name(Type type) => type.GetCustomAttribute<SimplifiedTypeNameAttribute>()?.Name ??
        $"{type.FullName}, {type.Assembly.GetName().Name}";
}
