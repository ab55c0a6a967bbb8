using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace Engine.Tests.Content;

/// <summary>Several edit one item at once. It has one latest and one published version at most, whatever they do.</summary>
public sealed class ContentConflictTests
{
    [Fact]
    public async Task Who_comes_after_another_has_begun_a_draft_goes_on_with_that_one()
    {
        await using var tenant = await OpenAsync();
        var id = await PublishedAsync(tenant);

        await tenant.InScopeAsync(async content =>
        {
            _ = await content.GetAsync(id, VersionOptions.Latest);
            await tenant.InScopeAsync(async second => await second.SaveDraftAsync((await DraftAsync(second, id))));
            await content.SaveDraftAsync(await DraftAsync(content, id));
        });

        Assert.Equal(["published", "latest"], await tenant.StatesAsync(id));
    }

    [Fact]
    public async Task Of_two_who_begin_a_draft_at_once_one_is_refused()
    {
        await using var tenant = await OpenAsync();
        var id = await PublishedAsync(tenant);

        await RefusedAsync(() => tenant.InScopeAsync(async content =>
        {
            var mine = await DraftAsync(content, id);
            await tenant.InScopeAsync(async second => await second.SaveDraftAsync(await DraftAsync(second, id)));
            await content.SaveDraftAsync(mine);
        }));

        Assert.Equal(["published", "latest"], await tenant.StatesAsync(id));
    }

    [Fact]
    public async Task Of_two_who_change_one_draft_at_once_one_is_refused()
    {
        await using var tenant = await OpenAsync();
        var id = await PublishedAsync(tenant);
        await tenant.InScopeAsync(async content => await content.SaveDraftAsync(await DraftAsync(content, id)));

        await RefusedAsync(() => tenant.InScopeAsync(async content =>
        {
            var mine = await DraftAsync(content, id);
            await ChangeAsync(tenant, id, "theirs");
            mine.DisplayText = "mine";
            await content.SaveDraftAsync(mine);
        }));

        Assert.Equal("theirs", (await tenant.InScopeAsync(content => content.GetAsync(id, VersionOptions.Latest)))!.DisplayText);
    }

    [Fact]
    public async Task What_somebody_else_has_published_or_removed_meanwhile_is_not_published_over_it()
    {
        await using var tenant = await OpenAsync();
        foreach (var (meanwhile, states) in ((Func<IContentManager, ContentItem, Task>, string[])[])[
            ((content, item) => content.PublishAsync(item), ["", "published latest"]),
            ((content, item) => content.RemoveAsync(item), ["", ""])])
        {
            var id = await PublishedAsync(tenant);
            await tenant.InScopeAsync(async content => await content.SaveDraftAsync(await DraftAsync(content, id)));

            await RefusedAsync(() => tenant.InScopeAsync(async content =>
            {
                var mine = await DraftAsync(content, id);
                await tenant.InScopeAsync(async second => await meanwhile(second, (await second.GetAsync(id, VersionOptions.Latest))!));
                mine.DisplayText = "mine";
                await content.PublishAsync(mine);
            }));

            Assert.Equal(states, await tenant.StatesAsync(id));
        }
    }

    [Fact]
    public async Task Two_items_can_not_be_made_with_one_id()
    {
        await using var tenant = await OpenAsync();
        var id = await PublishedAsync(tenant);

        await RefusedAsync(() => tenant.InScopeAsync(async content =>
        {
            var item = await content.NewAsync("Page");
            item.ContentItemId = id;
            await content.CreateAsync(item, VersionOptions.Published);
        }));

        Assert.Equal(["published latest"], await tenant.StatesAsync(id));
    }

    [Fact]
    public async Task Whatever_many_do_at_once_an_item_has_one_latest_and_one_published_version()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        await using var tenant = await OpenAsync();
        var id = await PublishedAsync(tenant);

        var stored = await Task.WhenAll(Enumerable.Range(0, 6).Select(editor => Task.Run(async () =>
        {
            var (random, count) = (new Random(seed + editor), 0);
            for (var step = 0; step < 20; step++)
                count += await IsStoredAsync(() => tenant.InScopeAsync(content => EditAsync(content, id, random))) ? 1 : 0;

            return count;
        })));

        var states = await tenant.StatesAsync(id);
        Assert.Single(states, state => state.Contains("latest", StringComparison.Ordinal));
        Assert.True(states.Count(state => state.Contains("published", StringComparison.Ordinal)) <= 1);
        Assert.All(stored, count => Assert.NotEqual(0, count));
        var rows = await tenant.InScopeAsync(async (_, services) => (await services.GetRequiredService<ISession>()
            .QueryIndex<ContentItemIndex>(index => index.ContentItemId == id).ListAsync()).ToDictionary(index => index.DocumentId));
        foreach (var version in await tenant.InScopeAsync(content => content.GetAllVersionsAsync(id)))
            Assert.Equal((version.Latest, version.Published), (rows[version.Id].Latest, rows[version.Id].Published));
    }

    [Fact]
    public async Task A_damaged_database_keeps_the_newest_of_several_and_says_so()
    {
        await using var tenant = await OpenAsync();
        var (damaged, whole) = (await PublishedAsync(tenant), await PublishedAsync(tenant));
        await DamageAsync(tenant, damaged);
        var notes = new NotedWarnings();

        await tenant.InScopeAsync((_, services) =>
            new ContentVersionMigrations(services.GetRequiredService<ISession>(), notes).CreateAsync());

        Assert.Equal(["", "", "latest", "published"], await tenant.StatesAsync(damaged));
        Assert.Equal(["published latest"], await tenant.StatesAsync(whole));
        Assert.Equal(2, notes.Count(note => note.Contains(damaged, StringComparison.Ordinal)));
        Assert.Equal(2, notes.Count);
        Assert.Equal("later", (await tenant.InScopeAsync(content => content.GetAsync(damaged, VersionOptions.Latest)))!.DisplayText);
        await RefusedAsync(() => SaveVersionAsync(tenant, damaged, "another", latest: true, published: false));
    }

    // Three are the latest, of which the last but one was changed last; two are published; and a row has no document.
    private static async Task DamageAsync(ContentTenant tenant, string id)
    {
        await SqlAsync(tenant, "DROP INDEX UX_ContentItemIndex_Latest", "DROP INDEX UX_ContentItemIndex_Published");
        await SaveVersionAsync(tenant, id, "early", latest: true, published: false);
        await SaveVersionAsync(tenant, id, "later", latest: true, published: false, minutes: 9);
        await SaveVersionAsync(tenant, id, "public", latest: false, published: true, minutes: 5);
        await SqlAsync(tenant,
            $"INSERT INTO ContentItemIndex (DocumentId, ContentItemId, Latest, Published) VALUES (999999, '{id}', 1, 0)");
    }

    private static Task SaveVersionAsync(
        ContentTenant tenant, string id, string text, bool latest, bool published, int minutes = 1) =>
        tenant.InScopeAsync(async (_, services) =>
        {
            var when = tenant.Clock.UtcNow.AddMinutes(minutes);
            await services.GetRequiredService<ISession>().SaveAsync(new ContentItem
            {
                ContentItemId = id, ContentItemVersionId = text, ContentType = "Page", DisplayText = text,
                Latest = latest, Published = published, ModifiedUtc = when, PublishedUtc = published ? when : null,
            });
            return true;
        });

    private static Task SqlAsync(ContentTenant tenant, params string[] statements) => tenant.InScopeAsync(async (_, services) =>
    {
        var session = services.GetRequiredService<ISession>();
        await session.BeginTransactionAsync();
        foreach (var statement in statements)
            await session.Own().ExecuteAsync(statement, [], CancellationToken.None);

        return true;
    });

    private static async Task EditAsync(IContentManager content, string id, Random random)
    {
        switch (random.Next(5))
        {
            case 0 or 1:
                var draft = await DraftAsync(content, id);
                draft.DisplayText = $"{random.Next()}";
                await content.SaveDraftAsync(draft);
                break;
            case 2 or 3:
                await content.PublishAsync((await content.GetAsync(id, VersionOptions.Latest))!);
                break;
            default:
                await content.UnpublishAsync((await content.GetAsync(id, VersionOptions.Latest))!);
                break;
        }
    }

    private static Task ChangeAsync(ContentTenant tenant, string id, string text) => tenant.InScopeAsync(async content =>
    {
        var draft = await DraftAsync(content, id);
        draft.DisplayText = text;
        await content.SaveDraftAsync(draft);
    });

    private static Task<ContentTenant> OpenAsync() => ContentTenant.OpenAsync(define: definitions =>
        definitions.AlterTypeDefinitionAsync("Page", type => type.Versionable().Draftable()));

    private static Task<string> PublishedAsync(ContentTenant tenant) => tenant.InScopeAsync(async content =>
    {
        var item = await content.NewAsync("Page");
        await content.CreateAsync(item, VersionOptions.Published);
        return item.ContentItemId;
    });

    private static async Task<ContentItem> DraftAsync(IContentManager content, string id) =>
        (await content.GetAsync(id, VersionOptions.DraftRequired))!;

    private static async Task RefusedAsync(Func<Task> work) => Assert.False(await IsStoredAsync(work));

    private static async Task<bool> IsStoredAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (ConcurrencyException)
        {
            return false;
        }
    }

    private sealed class NotedWarnings : List<string>, ILogger<ContentVersionMigrations>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add(formatter(state, exception));
    }
}
