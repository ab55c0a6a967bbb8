using Engine.Tests.Store;
using OrchardCore.Autoroute;
using OrchardCore.Autoroute.Core.Indexes;
using OrchardCore.Autoroute.Models;
using OrchardCore.Data.Documents;
using OrchardCore.Modules;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;

namespace Engine.Tests.Features.Autoroute;

public sealed class PathRegistryTests : IAsyncLifetime
{
    private readonly StillClock _clock = new();
    private readonly PathReservations _reservations;
    private StoreFolder _folder = null!;

    public PathRegistryTests() => _reservations = new(_clock);

    public async ValueTask InitializeAsync() => _folder = await StoreFolder.OpenAsync(
        schema => schema.CreateMapIndexTableAsync<AutoroutePartIndex>(table => table
            .Column<string>(nameof(AutoroutePartIndex.ContentItemId))
            .Column<string>(nameof(AutoroutePartIndex.ContainedContentItemId))
            .Column<string>(nameof(AutoroutePartIndex.JsonPath))
            .Column<string>(nameof(AutoroutePartIndex.Path))
            .Column<bool>(nameof(AutoroutePartIndex.Published))
            .Column<bool>(nameof(AutoroutePartIndex.Latest))),
        new PageIndexes());

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Fact]
    public async Task A_stored_path_is_numbered_for_the_next_item()
    {
        await _folder.SaveAsync(new Page { Item = "one", Path = "about" }, new Page { Item = "two", Path = "About-2" });
        await using var scope = Scope();

        Assert.Equal("about-3", await scope.Registry.ClaimAsync("about", "three"));
    }

    [Fact]
    public async Task An_item_keeps_its_own_path()
    {
        await _folder.SaveAsync(new Page { Item = "one", Path = "about" });
        await using var scope = Scope();

        Assert.Equal("about", await scope.Registry.ClaimAsync("about", "one"));
        Assert.False(await scope.Registry.TryClaimAsync("about", "two"));
    }

    [Fact]
    public async Task Items_saved_in_one_moment_get_different_paths()
    {
        var scopes = Enumerable.Range(0, 8).Select(_ => Scope()).ToArray();

        var paths = await Task.WhenAll(scopes.Select((scope, item) =>
            Task.Run(() => scope.Registry.ClaimAsync("news", $"item{item}"))));

        Assert.Equal(["news", .. Enumerable.Range(2, 7).Select(number => $"news-{number}")], paths.Order(StringComparer.Ordinal));
        foreach (var scope in scopes)
            await scope.DisposeAsync();
    }

    [Fact]
    public async Task A_form_that_is_refused_gives_its_path_back()
    {
        await using (var refused = Scope())
            await refused.Registry.ClaimAsync("about", "first try");
        await using var again = Scope();

        Assert.Equal("about", await again.Registry.ClaimAsync("about", "second try"));
    }

    [Fact]
    public async Task A_path_stays_taken_for_those_whose_view_began_before_its_commit()
    {
        await using var early = Scope();
        await using (var saved = Scope())
        {
            await saved.Registry.ClaimAsync("about", "one");
            await saved.CommitAsync();
        }

        Assert.Equal("about-2", await early.Registry.ClaimAsync("about", "two"));
    }

    [Fact]
    public async Task A_path_that_an_item_gave_up_is_free_at_once()
    {
        await using (var first = Scope())
        {
            await first.Registry.ClaimAsync("about", "one");
            await first.CommitAsync();
        }

        await using (var renamed = Scope())
        {
            await renamed.Registry.ClaimAsync("about-us", "one");
            await renamed.CommitAsync();
        }

        await using var other = Scope();
        Assert.Equal("about", await other.Registry.ClaimAsync("about", "two"));
    }

    [Theory]
    [InlineData("admin", "admin-2")]
    [InlineData("media/photos", "media-2/photos")]
    public async Task The_paths_of_the_platform_are_left_alone(string pattern, string path)
    {
        await using var scope = Scope();

        Assert.Equal(path, await scope.Registry.ClaimAsync(pattern, "one"));
    }

    [Fact]
    public async Task A_numbered_path_is_not_too_long_either()
    {
        var longest = new string('a', AutoroutePart.MaxPathLength);
        await _folder.SaveAsync(new Page { Item = "one", Path = longest });
        await using var scope = Scope();

        var path = await scope.Registry.ClaimAsync(longest, "two");

        Assert.Equal(AutoroutePart.MaxPathLength, path.Length);
        Assert.EndsWith("-2", path, StringComparison.Ordinal);
    }

    private OneScope Scope() => new(_folder.Store.CreateSession(), _reservations);

    private sealed class OneScope(ISession session, PathReservations reservations) : IAsyncDisposable
    {
        private readonly Commits _commits = new();
        private PathRegistry? _registry;

        public PathRegistry Registry => _registry ??= new(session, reservations, _commits);

        public Task CommitAsync() => _commits.CommitAsync();

        public async ValueTask DisposeAsync()
        {
            _registry?.Dispose();
            await session.DisposeAsync();
        }
    }

    private sealed class Commits : IDocumentStore
    {
        private DocumentStoreCommitSuccessDelegate? _after;

        public void AfterCommitSuccess<T>(DocumentStoreCommitSuccessDelegate afterCommit) => _after = afterCommit;

        public Task CommitAsync() => _after?.Invoke() ?? Task.CompletedTask;

        public void AfterCommitFailure<T>(DocumentStoreCommitFailureDelegate afterCommit) => throw new NotSupportedException();

        public Task CancelAsync() => throw new NotSupportedException();

        public Task<(bool, T)> GetOrCreateImmutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new() =>
            throw new NotSupportedException();

        public Task<T> GetOrCreateMutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new() =>
            throw new NotSupportedException();

        public Task UpdateAsync<T>(T document, Func<T, Task> updateCache, bool checkConcurrency = false) =>
            throw new NotSupportedException();
    }

    private sealed class StillClock : IClock
    {
        public DateTime UtcNow => new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) => dateTimeOffset;
        public ITimeZone GetSystemTimeZone() => throw new NotSupportedException();
        public ITimeZone GetTimeZone(string timeZoneId) => throw new NotSupportedException();
        public ITimeZone[] GetTimeZones() => [];
    }

    public sealed class Page
    {
        public string Item { get; set; } = "";
        public string Path { get; set; } = "";
    }

    private sealed class PageIndexes : IndexProvider<Page>
    {
        public override void Describe(DescribeContext<Page> context) => context.For<AutoroutePartIndex>().Map(page => new AutoroutePartIndex
        {
            ContentItemId = page.Item, Path = page.Path, Published = true, Latest = true,
        });
    }
}
