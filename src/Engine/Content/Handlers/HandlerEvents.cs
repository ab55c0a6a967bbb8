namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Which events a handler class does anything about: the others needn't be raised for its sake.</summary>
internal static class HandlerEvents
{
    private static readonly ConcurrentDictionary<Type, FrozenSet<string>> _byType = new();

    public static bool Handles(Type handler, string eventName) =>
        _byType.GetOrAdd(handler, Scan).Contains(eventName);

    private static FrozenSet<string> Scan(Type handler) => handler
        .GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Where(method => !IsOfBase(method.DeclaringType))
        .Select(method => method.Name[(method.Name.LastIndexOf('.') + 1)..])
        .ToFrozenSet();

    private static bool IsOfBase(Type? type) =>
        type == typeof(object) || (type is { IsGenericType: true } &&
            type.GetGenericTypeDefinition() is var definition &&
            (definition == typeof(ContentPartHandler<>) || definition == typeof(ContentFieldHandler<>)));
}
