using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace Engine.Tests.Tenants;

/// <summary>What foreign code throws is told in the log, and is nobody else's trouble.</summary>
public sealed class GuardTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_time_out_is_a_failure_and_the_hosts_own_cancellation_is_none()
    {
        var log = new ErrorLog();
        var guard = new Guard(LoggerFactory.Create(logging => logging.AddProvider(log)).CreateLogger<Guard>());
        using var ours = new CancellationTokenSource();

        var timeOut = await guard.RunAsync(new("The import", "Harbor", "Clinic.Import"),
            () => throw new TaskCanceledException("100 seconds have elapsed."), ours.Token);
        await ours.CancelAsync();
        var stopped = await guard.RunAsync(new("The import", "Harbor", "Clinic.Import"), () => Task.Delay(-1, ours.Token), ours.Token);

        Assert.IsType<TaskCanceledException>(timeOut);
        Assert.IsType<OperationCanceledException>(stopped, exactMatch: false);
        var error = Assert.Single(log.Errors);
        Assert.StartsWith("The import failed in the tenant 'Harbor', feature 'Clinic.Import': 100 seconds", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_that_passes_two_seams_is_told_once()
    {
        var log = new ErrorLog();
        var guard = new Guard(LoggerFactory.Create(logging => logging.AddProvider(log)).CreateLogger<Guard>());

        var inner = guard.Run(new("The start-up", Feature: "Odd"), () => throw new InvalidOperationException("Odd."));
        var outer = guard.Run(new("The host's start"), () => throw inner!);

        Assert.Same(inner, outer);
        Assert.StartsWith("The start-up failed", Assert.Single(log.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("singleton")]
    [InlineData("async singleton")]
    public async Task A_service_that_fails_to_end_keeps_no_tenant_from_falling_asleep(string broken)
    {
        var log = new ErrorLog();
        await using var host = await StartAsync(log, "Harbor", "Bayside");
        Assert.Equal("made", await AskAsync(host, $"Harbor/make?kind={broken}"));
        Assert.Equal("made", await AskAsync(host, "Bayside/make?kind=whole"));
        var ended = Whole.Ended;

        await host.Shells.SleepAsync(TimeSpan.Zero);

        Assert.Empty(host.Shells.ListShellContexts());
        Assert.Equal(ended + 2, Whole.Ended);
        var error = Assert.Single(log.Errors);
        Assert.StartsWith("The end of its services failed in the tenant 'Harbor'", error, StringComparison.Ordinal);
        Assert.Contains("Bad end.", error, StringComparison.Ordinal);
        Assert.Contains("of 'Engine.Tests'", error, StringComparison.Ordinal);
        Assert.Equal("made", await AskAsync(host, "Harbor/make?kind=whole"));
    }

    [Fact]
    public async Task A_service_that_fails_to_end_ends_neither_the_host_nor_the_sleep_of_others()
    {
        await using var host = await StartAsync(new ErrorLog(), "00:00:00.2", ["Harbor", "Bayside"]);
        var sleep = host.Services.GetRequiredService<TenantSleep>();
        Assert.Equal("made", await AskAsync(host, "Harbor/make?kind=singleton"));
        Assert.Equal("made", await AskAsync(host, "Bayside/make?kind=whole"));

        for (var i = 0; i < 100 && !sleep.ExecuteTask!.IsCompleted && host.Shells.ListShellContexts().Any(); i++)
            await Task.Delay(100, Cancel);

        Assert.Empty(host.Shells.ListShellContexts());
        Assert.False(sleep.ExecuteTask!.IsCompleted);
        Assert.False(host.App.Lifetime.ApplicationStopping.IsCancellationRequested);
    }

    [Fact]
    public async Task A_service_that_fails_to_end_fails_no_release()
    {
        var log = new ErrorLog();
        await using var host = await StartAsync(log, "Harbor");
        Assert.Equal("made", await AskAsync(host, "Harbor/make?kind=singleton"));
        Assert.True(host.Shells.TryGetShellContext("Harbor", out var context));

        await host.Shells.ReleaseShellContextAsync(context.Settings);

        Assert.True(context.IsDisposed);
        Assert.Single(log.Errors);
    }

    [Theory]
    [InlineData("scoped")]
    [InlineData("async scoped")]
    public async Task A_scoped_service_that_fails_to_end_is_told_to_who_asked_for_the_work_and_leaves_no_scope_counted(string broken)
    {
        var log = new ErrorLog();
        await using var host = await StartAsync(log, "Harbor");
        Assert.True(host.Shells.TryGetSettings("Harbor", out var settings));
        var scope = await host.Shells.GetScopeAsync(settings);
        var committed = false;

        var told = await Assert.ThrowsAsync<InvalidOperationException>(() => scope.UsingAsync(_ =>
        {
            Make(scope.ServiceProvider, broken);
            ShellScope.RegisterBeforeDispose(_ => Task.FromResult(committed = true));
            return Task.CompletedTask;
        }));

        Assert.Equal((0, true), (scope.ShellContext.ActiveScopes, committed));
        Assert.Contains("Bad end.", told.Message, StringComparison.Ordinal);
        Assert.StartsWith("The end of a scope failed in the tenant 'Harbor'", Assert.Single(log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_work_itself_threw_is_not_hidden_by_a_service_that_fails_to_end()
    {
        var log = new ErrorLog();
        await using var host = await StartAsync(log, "Harbor");
        Assert.True(host.Shells.TryGetSettings("Harbor", out var settings));
        var scope = await host.Shells.GetScopeAsync(settings);

        await Assert.ThrowsAsync<FormatException>(() => scope.UsingAsync(_ =>
        {
            Make(scope.ServiceProvider, "scoped");
            throw new FormatException("The work.");
        }));

        Assert.Equal(0, scope.ShellContext.ActiveScopes);
        Assert.Contains("Bad end.", Assert.Single(log.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_is_answered_although_a_service_of_the_request_fails_to_end()
    {
        var log = new ErrorLog();
        await using var host = await StartAsync(log, "Harbor");

        Assert.Equal("made", await AskAsync(host, "Harbor/make?kind=scoped"));

        Assert.True(host.Shells.TryGetShellContext("Harbor", out var context));
        Assert.Equal(0, context.ActiveScopes);
        Assert.Single(log.Errors);
    }

    private static async Task<string> AskAsync(TestHost host, string path)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri($"{host.App.Urls.First()}/{path}"), Cancel);
    }

    private static Task<TestHost> StartAsync(ErrorLog log, params string[] tenants) => StartAsync(log, "01:00:00", tenants);

    private static async Task<TestHost> StartAsync(ErrorLog log, string idle, string[] tenants)
    {
        var host = await TestHost.StartAsync(catalog =>
        {
            catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
            catalog.Feature("Ends", startups: [typeof(EndsStartup)]);
        }, new() { ["OrchardCore:OrchardCore_Engine:IdleTime"] = idle }, serve: true, log: log);
        foreach (var name in tenants)
            await host.SetupAsync(host.Tenant(name), await host.RecipeAsync(
                """{ "name": "it", "steps": [ { "name": "feature", "enable": ["Ends"] } ] }""", name));

        return host;
    }

    private static void Make(IServiceProvider services, string kind)
    {
        services.GetRequiredService<Whole>();
        if (kind != "whole")
            services.GetRequiredKeyedService<object>(kind);
    }

    private sealed class EndsStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services)
        {
            services.AddSingleton<Whole>();
            services.AddKeyedSingleton<object, BadEnd>("singleton");
            services.AddKeyedSingleton<object, BadAsyncEnd>("async singleton");
            services.AddKeyedScoped<object, BadEnd>("scoped");
            services.AddKeyedScoped<object, BadAsyncEnd>("async scoped");
        }

        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            routes.MapGet("make", (HttpContext http, string kind) =>
            {
                Make(http.RequestServices, kind);
                return "made";
            });
    }

    private sealed class Whole : IDisposable
    {
        public static int Ended { get; private set; }

        public void Dispose() => Ended++;
    }

    private sealed class BadEnd : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException("Bad end.");
    }

    private sealed class BadAsyncEnd : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Task.Yield();
            throw new OperationCanceledException("Bad end.");
        }
    }
}
