namespace OrchardCore.Liquid;

/// <summary>
/// Which members a template of the tenant may read: those that features registered; those of content, of what
/// describes it, and of view models. Nothing else, whatever object a template comes upon.
/// </summary>
internal sealed class LiquidMembers : MemberAccessStrategy
{
    private const int MostRemembered = 5000;
    private static readonly ConcurrentDictionary<(Type, string), IMemberAccessor?> _open = new();
    private static readonly HashSet<string> _ofUsers = ["UserName", "UserId", "Email", "RoleNames", "IsEnabled"];
    private readonly Dictionary<Type, Dictionary<string, IMemberAccessor>> _registered = [];
    private readonly ConcurrentDictionary<Type, ConcurrentDictionary<string, IMemberAccessor?>> _found = new();
    private int _remembered;

    public override void Register(Type type, IEnumerable<KeyValuePair<string, IMemberAccessor>> accessors)
    {
        lock (_registered)
        {
            if (!_registered.TryGetValue(type, out var members))
                _registered[type] = members = new(StringComparer.Ordinal);

            foreach (var (name, accessor) in accessors)
                members[name] = accessor;
        }

        _found.Clear();
        _remembered = 0;
    }

    public override IMemberAccessor? GetAccessor(Type type, string name)
    {
        if (!_found.TryGetValue(type, out var ofType))
            ofType = _found.GetOrAdd(type, static _ => new(concurrencyLevel: 1, capacity: 7, StringComparer.Ordinal));

        if (ofType.TryGetValue(name, out var known))
            return known;

        var accessor = Registered(type, name) ?? Open(type, name);
        if (Interlocked.Increment(ref _remembered) < MostRemembered)
            ofType[name] = accessor;

        return accessor;
    }

    private IMemberAccessor? Registered(Type type, string name)
    {
        lock (_registered)
        {
            if (_registered.Count == 0)
                return null;

            for (var known = type; known is not null; known = known.BaseType)
            {
                if (Own(known, name) is { } accessor)
                    return accessor;
            }

            foreach (var known in type.GetInterfaces())
            {
                if (Own(known, name) is { } accessor)
                    return accessor;
            }
        }

        return null;
    }

    private IMemberAccessor? Own(Type type, string name) =>
        !_registered.TryGetValue(type, out var members) ? null
        : members.TryGetValue(name, out var accessor) ? accessor
        : members.GetValueOrDefault("*");

    private static IMemberAccessor? Open(Type type, string name)
    {
        if (_open.TryGetValue((type, name), out var known))
            return known;

        var accessor = typeof(ContentElement).IsAssignableFrom(type) && name == "Content" ? ContentAccessor.Instance
            : typeof(Zones).IsAssignableFrom(type) ? ZoneAccessor.Instance
            : IsOpen(type, name) && PropertyGetters.Of(type, name) is { } getter ? new PropertyAccessor(getter)
            : (IMemberAccessor?)null;
        if (_open.Count < 20_000)
            _open[(type, name)] = accessor;

        return accessor;
    }

    private static bool IsOpen(Type type, string name) =>
        typeof(ContentElement).IsAssignableFrom(type) || typeof(ShapeMetadata).IsAssignableFrom(type) ||
        typeof(SelectListItem).IsAssignableFrom(type) || typeof(IShape).IsAssignableFrom(type) ||
        (typeof(IUser).IsAssignableFrom(type) && _ofUsers.Contains(name)) ||
        type.Namespace is { } space && (space.EndsWith(".ViewModels", StringComparison.Ordinal) ||
            space.EndsWith(".Metadata.Models", StringComparison.Ordinal) ||
            space.EndsWith(".Metadata.Settings", StringComparison.Ordinal));

    private sealed class PropertyAccessor(Func<object, object?> getter) : IMemberAccessor
    {
        public object? Get(object obj, string name, TemplateContext ctx) => getter(obj);
    }

    /// <summary>The JSON of a content element, which templates walk by name.</summary>
    private sealed class ContentAccessor : IMemberAccessor
    {
        public static readonly ContentAccessor Instance = new();

        public object? Get(object obj, string name, TemplateContext ctx) => ((ContentElement)obj).Data;
    }

    private sealed class ZoneAccessor : IMemberAccessor
    {
        public static readonly ZoneAccessor Instance = new();

        public object? Get(object obj, string name, TemplateContext ctx) =>
            ((Zones)obj)[name] is var zone and not ZoneOnDemand ? zone : null;
    }
}
