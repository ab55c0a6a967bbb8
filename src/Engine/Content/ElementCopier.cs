namespace OrchardCore.ContentManagement;

/// <summary>
/// Copies the typed object of a part or field, down to all that it holds, without reading its JSON again.
/// It knows values, lists, arrays, dictionaries, JSON, content items and classes of these; anything else is not copied.
/// </summary>
internal static class ElementCopier
{
    private static readonly Func<object, object> _shallow = typeof(object)
        .GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!
        .CreateDelegate<Func<object, object>>();

    private static readonly ConcurrentDictionary<Type, Plan> _plans = new();

    /// <summary>Whether all of it could be copied; once it could, it can be again.</summary>
    public static bool TryCopy(object original, out object? copy)
    {
        try
        {
            copy = Copy(original);
            return true;
        }
        catch (NotSupportedException)
        {
            copy = null;
            return false;
        }
    }

    /// <exception cref="NotSupportedException">It holds an object of a type that is not known to be safe to copy.</exception>
    public static object? Copy(object? original)
    {
        if (original is null)
            return null;

        var plan = _plans.GetOrAdd(original.GetType(), Plan.For);
        switch (plan.Kind)
        {
            case Kind.Value:
                return original;

            case Kind.Item:
                return ((ContentItem)original).Source is { } source && !((ContentItem)original).HasElements
                    ? source.NewItem()
                    : throw new NotSupportedException("A content item that was changed is not as it was read.");

            case Kind.Json:
                return ((JsonNode)original).DeepClone();

            case Kind.Many:
                return plan.Many!.Copy(original);

            case Kind.Object:
                var copy = _shallow(original);
                foreach (var field in plan.Fields)
                    field.SetValue(copy, Copy(field.GetValue(original)));

                return copy;

            default:
                throw new NotSupportedException($"'{original.GetType()}' is not known to be safe to copy.");
        }
    }

    private enum Kind
    {
        Unknown,
        Value,
        Item,
        Json,
        Many,
        Object,
    }

    private sealed record Plan(Kind Kind, FieldInfo[] Fields, Many? Many)
    {
        public static Plan For(Type type)
        {
            if (IsValue(type))
                return new(Kind.Value, [], null);

            if (type == typeof(ContentItem))
                return new(Kind.Item, [], null);

            if (typeof(JsonNode).IsAssignableFrom(type))
                return new(Kind.Json, [], null);

            if (ManyOf(type) is { } many)
                return new(Kind.Many, [], many);

            // Only classes of modules, whose fields are looked at one by one.
            var isPlain = type.IsClass && !typeof(Delegate).IsAssignableFrom(type) && !typeof(IEnumerable).IsAssignableFrom(type)
                && !typeof(IDisposable).IsAssignableFrom(type) && type.Assembly != typeof(object).Assembly
                && type.Namespace?.StartsWith("System", StringComparison.Ordinal) is not true;
            return isPlain
                ? new(Kind.Object, [.. FieldsOf(type).Where(field => !IsValue(field.FieldType))], null)
                : new(Kind.Unknown, [], null);
        }

        // What refers to the item or to its JSON is set anew by whoever reads the element.
        private static IEnumerable<FieldInfo> FieldsOf(Type type)
        {
            for (var at = type; at is not null && at != typeof(ContentElement) && at != typeof(object); at = at.BaseType)
            {
                foreach (var field in at.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    yield return field;
            }
        }

        public static bool IsValue(Type type) =>
            type.IsPrimitive || type.IsEnum || Nullable.GetUnderlyingType(type) is { } inner && IsValue(inner) ||
            type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime) || type == typeof(DateTimeOffset) ||
            type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan) || type == typeof(Guid) ||
            type == typeof(Uri) || type == typeof(StringSegment);

        private static Many? ManyOf(Type type)
        {
            if (type.IsSZArray)
                return Make(typeof(ArrayOf<>), type.GetElementType()!);

            if (!type.IsGenericType)
                return null;

            var arguments = type.GetGenericArguments();
            return type.GetGenericTypeDefinition() == typeof(List<>) ? Make(typeof(ListOf<>), arguments)
                : type.GetGenericTypeDefinition() == typeof(Dictionary<,>) && IsValue(arguments[0]) ? Make(typeof(DictionaryOf<,>), arguments)
                : null;
        }

        private static Many Make(Type kind, params Type[] arguments) =>
            (Many)Activator.CreateInstance(kind.MakeGenericType(arguments))!;
    }

    private abstract class Many
    {
        public abstract object Copy(object original);
    }

    private sealed class ArrayOf<T> : Many
    {
        private static readonly bool _isOfValues = Plan.IsValue(typeof(T));

        public override object Copy(object original) =>
            _isOfValues ? ((T[])original).Clone() : Array.ConvertAll((T[])original, Item);
    }

    private sealed class ListOf<T> : Many
    {
        private static readonly bool _isOfValues = Plan.IsValue(typeof(T));

        public override object Copy(object original) =>
            _isOfValues ? new List<T>((List<T>)original) : ((List<T>)original).ConvertAll(Item);
    }

    private sealed class DictionaryOf<TKey, T> : Many where TKey : notnull
    {
        public override object Copy(object original)
        {
            var from = (Dictionary<TKey, T>)original;
            var to = new Dictionary<TKey, T>(from.Count, from.Comparer);
            foreach (var (key, value) in from)
                to.Add(key, Item(value));

            return to;
        }
    }

    private static T Item<T>(T item) => (T)Copy(item)!;
}
