namespace Shortcodes
{
    /// <summary>What a shortcode in a text stands for; null where the name is not one of the provider's.</summary>
    public interface IShortcodeProvider
    {
        ValueTask<string?> EvaluateAsync(string identifier, Arguments arguments, string? content, Context context);
    }

    public delegate ValueTask<string?> ShortcodeDelegate(Arguments arguments, string? content, Context context);

    /// <summary>The arguments of a shortcode: by name, or by position, which has the number for a name.</summary>
    public readonly struct Arguments(Dictionary<string, string> arguments) : IEnumerable<KeyValuePair<string, string>>
    {
        private readonly Dictionary<string, string>? _arguments = arguments;

        public int Count => _arguments?.Count ?? 0;
        public ICollection<string> Keys => _arguments?.Keys ?? (ICollection<string>)[];
        public string? Named(string index) => _arguments?.GetValueOrDefault(index);
        public string? At(int index) => Named(index.ToString(CultureInfo.InvariantCulture));
        public string? NamedOrDefault(string name) => NamedOrAt(name, 0);
        public string? NamedOrAt(string name, int index) => Named(name) ?? At(index);
        public bool Any() => Count > 0;
        public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => (_arguments ?? []).GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    /// <summary>What the shortcodes of one text share.</summary>
    public class Context : IEnumerable<KeyValuePair<string, object>>
    {
        private readonly Dictionary<string, object> _items = [];

        public int Count => _items.Count;
        public ICollection<string> Keys => _items.Keys;
        public object this[string key] { get => _items[key]; set => _items[key] = value; }
        public void Clear() => _items.Clear();
        public bool ContainsKey(string key) => _items.ContainsKey(key);
        public bool Remove(string key) => _items.Remove(key);
        public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _items.TryGetValue(key, out value);

        public T? GetOrSetValue<T>(string key, T value)
        {
            if (_items.TryGetValue(key, out var known))
                return known is T own ? own : default;

            _items[key] = value!;
            return value;
        }

        public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => _items.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

namespace OrchardCore.Shortcodes.Services
{
    using global::Shortcodes;

    public interface IShortcodeService
    {
        ValueTask<string> ProcessAsync(string input, Context? context = null);
    }

    /// <summary>Gives every text's context something of its own.</summary>
    public interface IShortcodeContextProvider
    {
        void Contextualize(Context context);
    }
}

namespace OrchardCore.Shortcodes
{
    using global::Shortcodes;

    public class ShortcodeOption
    {
        public string? Name { get; set; }
        public string? DefaultValue { get; set; }
        public string? Usage { get; set; }
        public string? Hint { get; set; }
        public string[] Categories { get; set; } = [];
    }

    /// <summary>The shortcodes that are a delegate, and how the dashboard tells of them.</summary>
    public class ShortcodeOptions
    {
        internal Dictionary<string, ShortcodeDelegate> Delegates { get; } = new(StringComparer.OrdinalIgnoreCase);
        internal Dictionary<string, ShortcodeOption> Told { get; } = new(StringComparer.OrdinalIgnoreCase);

        public IReadOnlyDictionary<string, ShortcodeDelegate> ShortcodeDelegates => Delegates;
        public IReadOnlyDictionary<string, ShortcodeOption> Shortcodes => Told;
    }

    public static class ServiceCollectionExtensions
    {
        public static IServiceCollection AddShortcode(this IServiceCollection services, string name, ShortcodeDelegate shortcode) =>
            services.AddShortcode(name, shortcode, _ => { });

        public static IServiceCollection AddShortcode(
            this IServiceCollection services, string name, ShortcodeDelegate shortcode, Action<ShortcodeOption> describe) =>
            services.Describe(name, describe).Configure<ShortcodeOptions>(options => options.Delegates[name] = shortcode);

        public static IServiceCollection AddShortcode<T>(this IServiceCollection services, string name)
            where T : class, IShortcodeProvider => services.AddShortcode<T>(name, _ => { });

        public static IServiceCollection AddShortcode<T>(
            this IServiceCollection services, string name, Action<ShortcodeOption> describe) where T : class, IShortcodeProvider
        {
            services.TryAddEnumerable(ServiceDescriptor.Scoped<IShortcodeProvider, T>());
            return services.Describe(name, describe);
        }

        private static IServiceCollection Describe(this IServiceCollection services, string name, Action<ShortcodeOption> describe) =>
            services.Configure<ShortcodeOptions>(options =>
            {
                var option = new ShortcodeOption { Name = name };
                describe(option);
                options.Told[name] = option;
            });
    }
}
