using Engine.Tests.Tenants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;
using ISession = YesSql.ISession;

namespace Engine.Tests.Serving;

/// <summary>A line in the ledger of a tenant.</summary>
public sealed class Entry
{
    public long Id { get; set; }
    public long Version { get; set; }
    public string Text { get; set; } = "";
}

/// <summary>A tenant with a ledger that its requests write to, each in the way that a test asks for.</summary>
public sealed class LedgerSite : IAsyncLifetime
{
    private TestHost _host = null!;

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    internal LogLines Log { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(
            catalog => catalog.Feature("Ledger", startups: [typeof(LedgerStartup)]), serve: true, log: Log);
        var made = await _host.SetupAsync(_host.Tenant("One"), await _host.RecipeAsync(
            """{ "name": "it", "steps": [ { "name": "feature", "enable": ["Ledger"] } ] }"""));
        Assert.Empty(made.Errors);
        Http.BaseAddress = new Uri(_host.App.Urls.First() + "/One/");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }

    /// <summary>What is stored under the name that a test has given its entries.</summary>
    public Task<string[]> StoredAsync(string name) => _host.InAsync("One", async services =>
        (await services.GetRequiredService<ISession>().Query<Entry>().ListAsync())
        .Select(entry => entry.Text).Where(text => text.StartsWith(name, StringComparison.Ordinal)).Order().ToArray());

    internal Task<HttpResponseMessage> SendAsync(string path, string method = "POST", string accept = "text/html", HttpContent? content = null) =>
        Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "Accept", accept } }, Content = content },
            HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

    /// <summary>Saves an entry, with another one that somebody else has changed since it was read: both can't be stored.</summary>
    internal static async Task SaveTooLateAsync(IServiceProvider services, string name)
    {
        var (session, store) = (services.GetRequiredService<ISession>(), services.GetRequiredService<IStore>());
        var mine = new Entry { Text = "read" };
        await StoreAsync(store, mine);
        var stale = (await session.GetAsync<Entry>([mine.Id])).Single();
        mine.Text = "changed by somebody else";
        await StoreAsync(store, mine);

        await session.SaveAsync(new Entry { Text = name });
        stale.Text = name + " too";
        await session.SaveAsync(stale, checkConcurrency: true);
    }

    internal static Task SaveAsync(IServiceProvider services, string text) =>
        services.GetRequiredService<ISession>().SaveAsync(new Entry { Text = text });

    private static async Task StoreAsync(IStore store, Entry entry)
    {
        await using var session = store.CreateSession();
        await session.SaveAsync(entry);
        await session.SaveChangesAsync();
    }

    private sealed class LedgerStartup : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            routes.Map("ledger/{work}/{name}", LedgerWork.RunAsync);
    }
}

/// <summary>What was logged, to be looked at.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public string[] Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lines)
            _lines.Add($"{logLevel}: {formatter(state, exception)}");
    }

    public void Dispose()
    {
    }
}
