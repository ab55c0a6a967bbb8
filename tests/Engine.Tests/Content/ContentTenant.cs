using Engine.Tests.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Modules;
using YesSql;
using IIdGenerator = OrchardCore.Entities.IIdGenerator;
using ISession = YesSql.ISession;

namespace Engine.Tests.Content;

/// <summary>What a tenant stores content with, over a database in a folder of its own and without a web host.</summary>
internal sealed class ContentTenant : IAsyncDisposable
{
    private readonly StoreFolder _folder;
    private readonly ServiceProvider _services;

    private ContentTenant(StoreFolder folder, Action<IServiceCollection>? configure)
    {
        _folder = folder;
        var services = new ServiceCollection();
        services.AddOptions().AddContentManagement();
        services.AddSingleton<IContentDefinitionStore>(Definitions);
        services.AddSingleton<IClock>(Clock);
        services.AddSingleton<IIdGenerator, DefaultIdGenerator>();
        services.AddSingleton<OrchardCore.Infrastructure.Html.IHtmlSanitizerService, OrchardCore.Infrastructure.Html.HtmlSanitizing>();
        services.AddSingleton<IHttpContextAccessor>(Http);
        services.AddScoped(_ => folder.Store.CreateSession());
        configure?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public Definitions.RememberedDefinitions Definitions { get; } = new();

    public StillClock Clock { get; } = new();

    public HttpContextAccessor Http { get; } = new();

    public static async Task<ContentTenant> OpenAsync(
        Action<IServiceCollection>? configure = null, Func<IContentDefinitionManager, Task>? define = null)
    {
        var folder = await StoreFolder.OpenAsync(
            async schema => await new ContentItemMigrations { SchemaBuilder = schema }.CreateAsync(),
            new ContentItemIndexProvider());
        await folder.InAsync(session =>
            new ContentVersionMigrations(session, NullLogger<ContentVersionMigrations>.Instance).CreateAsync());
        var tenant = new ContentTenant(folder, configure);

        await (define ?? (definitions => definitions.AlterTypeDefinitionAsync("Page", type => type.WithPart("PricePart"))))
            (tenant.Definitions.Scope());
        tenant.Definitions.Commit();
        return tenant;
    }

    /// <summary>Does the work in a scope of its own, whose session is committed at the end.</summary>
    public async Task<T> InScopeAsync<T>(Func<IContentManager, IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider.GetRequiredService<IContentManager>(), scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<ISession>().SaveChangesAsync();
        return result;
    }

    public Task<T> InScopeAsync<T>(Func<IContentManager, Task<T>> work) => InScopeAsync((content, _) => work(content));

    public Task InScopeAsync(Func<IContentManager, Task> work) => InScopeAsync(async content =>
    {
        await work(content);
        return true;
    });

    /// <summary>Every version of the item with its state, newest last, as another scope finds them.</summary>
    public Task<string[]> StatesAsync(string id) => InScopeAsync(async (content, services) =>
        (await services.GetRequiredService<ISession>()
            .QueryIndex<ContentItemIndex>(index => index.ContentItemId == id).OrderBy(index => index.DocumentId).ListAsync())
        .Select(index => (index.Published ? "published " : "") + (index.Latest ? "latest" : ""))
        .Select(state => state.Trim()).ToArray());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _folder.DisposeAsync();
    }
}

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class StillClock : IClock
{
    public DateTime UtcNow { get; set; } = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) =>
        throw new NotSupportedException();

    public ITimeZone GetSystemTimeZone() => throw new NotSupportedException();

    public ITimeZone GetTimeZone(string timeZoneId) => throw new NotSupportedException();

    public ITimeZone[] GetTimeZones() => throw new NotSupportedException();
}

/// <summary>Notes each event of content items as it is raised.</summary>
internal sealed class NotingHandler(string name, List<string> notes) : ContentHandlerBase
{
    public override Task CreatingAsync(CreateContentContext context) => Note("creating");

    public override Task CreatedAsync(CreateContentContext context) => Note("created");

    public override Task PublishingAsync(PublishContentContext context) => Note("publishing");

    public override Task PublishedAsync(PublishContentContext context) => Note("published");

    public override Task UnpublishingAsync(PublishContentContext context) => Note("unpublishing");

    public override Task RemovingAsync(RemoveContentContext context) =>
        Note(context.NoActiveVersionLeft ? "removing the last" : "removing one");

    public override Task VersioningAsync(VersionContentContext context) => Note("versioning");

    public override Task LoadedAsync(LoadContentContext context) => Note("loaded");

    private Task Note(string what)
    {
        notes.Add($"{name} {what}");
        return Task.CompletedTask;
    }
}
