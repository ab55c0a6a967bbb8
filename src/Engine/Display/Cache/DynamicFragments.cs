namespace OrchardCore.DynamicCache
{
    /// <summary>Fragments that modules keep by themselves: found by the id and the contexts of a <see cref="CacheContext"/>.</summary>
    public interface IDynamicCacheService : ITagRemovedEventHandler
    {
        Task<string?> GetCachedValueAsync(CacheContext context);
        Task SetCachedValueAsync(CacheContext context, string value);
    }

    /// <summary>
    /// Shows a fragment that was rendered before, or renders it and keeps it. One that turns out to be for this visitor alone is not
    /// kept: whoever is signed in has fragments of their own, and what handed out a form's token, looked at the request without
    /// saying that it varies by it, or asked the page for a script or a title, is rendered each time.
    /// </summary>
    internal sealed class DynamicFragments(
        FragmentShelf shelf, PageRecord record, CacheContexts contexts, IOptions<CacheOptions> options, FeatureSet features,
        IHostEnvironment environment, IHttpContextAccessor http, IServiceProvider services) : IDynamicCacheService
    {
        public const string Feature = "OrchardCore.DynamicCache";

        // How long a fragment lasts that does not say it.
        private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

        public async ValueTask WriteAsync(CacheContext context, TextWriter writer, Func<TextWriter, ValueTask> render)
        {
            record.Add(context);
            if (await KeyAsync(context) is not { } key)
            {
                await render(writer);
                return;
            }

            if (shelf.Find(key) is { } known)
            {
                record.Add(known.Keys);
                record.Shorten(known.Left);
                await WriteAsync(writer, context, known.Html, "Kept");
                return;
            }

            var (begun, asked, varies) = (shelf.Changes, Asked(), context.Contexts.Count);
            using var buffer = new StringWriter();
            var made = await record.FragmentAsync(context, () => render(buffer));
            var html = buffer.ToString();
            if (!made.IsPersonal && Asked() == asked && context.Contexts.Count == varies && Covers(context, made.Seen))
                shelf.Keep(key, Made(context, html, made.Keys, made.Life), begun);

            await WriteAsync(writer, context, html, "Rendered");
        }

        public async Task<string?> GetCachedValueAsync(CacheContext context) =>
            await KeyAsync(context) is { } key ? shelf.Find(key)?.Html : null;

        public async Task SetCachedValueAsync(CacheContext context, string value)
        {
            if (await KeyAsync(context) is { } key)
                shelf.Keep(key, Made(context, value, [.. context.Tags.SelectMany(CacheKeys.Of)], TimeSpan.MaxValue), shelf.Changes);
        }

        // The tag's removal has told the shelf already.
        public Task TagRemovedAsync(string tag, IEnumerable<string> keys) => Task.CompletedTask;

        private async ValueTask<string?> KeyAsync(CacheContext context)
        {
            if (context.CacheId.Length == 0 || !features.Has(Feature) || http.HttpContext?.Request is not { } request || !await IsOnAsync() ||
                await contexts.FindAsync(context.Contexts) is not { } entries)
                return null;

            // Links carry the base path and may carry the host; a theme has templates of its own.
            var theme = (await services.GetRequiredService<IThemeManager>().GetThemeAsync())?.Id;
            return string.Join('\u001f', entries.Select(entry => $"{entry.Key}={entry.Value}").Prepend(
                $"{context.CacheId}\u001f{request.Scheme}\u001f{request.Host}\u001f{request.PathBase}\u001f{theme}\u001f" +
                $"{CultureInfo.CurrentUICulture.Name}\u001f{CacheContexts.UserId(http.HttpContext.User)}"));
        }

        /// <summary>The site's settings say it; where they leave it to the host, only in production.</summary>
        private async ValueTask<bool> IsOnAsync() => options.Value.Enabled && await ModeAsync() is var mode &&
            (mode is CacheMode.Enabled or CacheMode.DebugEnabled || mode == CacheMode.FromConfiguration && environment.IsProduction());

        private async ValueTask<CacheMode> ModeAsync() => services.GetService<ISiteService>() is { } sites
            ? (await sites.GetSiteSettingsAsync()).CacheMode
            : CacheMode.FromConfiguration;

        private static Fragment Made(CacheContext context, string html, string[] keys, TimeSpan inner)
        {
            var life = context.ExpiresOn is { } end ? end - DateTimeOffset.UtcNow : TimeSpan.MaxValue;
            life = context.ExpiresAfter < life ? context.ExpiresAfter.Value : life;
            var sliding = context.ExpiresSliding ?? (life == TimeSpan.MaxValue ? _window : null);
            return new Fragment(html, keys, inner < life ? inner : life, sliding);
        }

        private static bool Covers(CacheContext context, RequestParts seen) =>
            !seen.HasFlag(RequestParts.Visitor) &&
            (!seen.HasFlag(RequestParts.Path) || context.Contexts.Contains("route")) &&
            (!seen.HasFlag(RequestParts.Query) || context.Contexts.Contains("query"));

        private (int, int) Asked() => (
            (services.GetService<IResourceManager>() as ResourceManager)?.Asked ?? 0,
            (services.GetService<IPageTitleBuilder>() as PageTitleBuilder)?.Said ?? 0);

        private async ValueTask WriteAsync(TextWriter writer, CacheContext context, string html, string what)
        {
            if (options.Value.DebugMode || await ModeAsync() == CacheMode.DebugEnabled)
                writer.Write($"<!-- {what}: {HtmlEncoder.Default.Encode(context.CacheId)} -->");

            writer.Write(html);
        }
    }
}

namespace OrchardCore.Environment.Cache
{
    public interface ICacheScopeManager
    {
        void AddContexts(params string[] contexts);
        void AddDependencies(params string[] dependencies);
        void EnterScope(CacheContext context);
        void ExitScope();
        void WithExpiryAfter(TimeSpan expiryAfter);
        void WithExpiryOn(DateTimeOffset expiryOn);
        void WithExpirySliding(TimeSpan expirySliding);
    }

    /// <summary>What is said inside a fragment holds for it, for those around it, and for the page.</summary>
    internal sealed class CacheScopes(PageRecord record) : ICacheScopeManager
    {
        private readonly Stack<CacheContext> _scopes = [];

        public void EnterScope(CacheContext context) => _scopes.Push(context);
        public void ExitScope() => _scopes.Pop();
        public void AddContexts(params string[] contexts) => Say(context => context.AddContext(contexts));
        public void AddDependencies(params string[] dependencies) => Say(context => context.AddTag(dependencies));
        public void WithExpiryAfter(TimeSpan expiryAfter) => Say(context => context.WithExpiryAfter(expiryAfter));
        public void WithExpiryOn(DateTimeOffset expiryOn) => Say(context => context.WithExpiryOn(expiryOn));
        public void WithExpirySliding(TimeSpan expirySliding) => Say(context => context.WithExpirySliding(expirySliding));

        private void Say(Func<CacheContext, CacheContext> what)
        {
            record.Add(what(new CacheContext("")));
            if (_scopes.TryPeek(out var around))
                what(around);
        }
    }
}
