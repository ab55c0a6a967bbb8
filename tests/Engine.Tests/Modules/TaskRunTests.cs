using System.Collections.Concurrent;
using Engine.Tests.Tenants;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace Engine.Tests.Modules;

/// <summary>A background task that fails, takes its time or never ends is nobody else's trouble, and can be seen.</summary>
public sealed class TaskRunTests : IDisposable
{
    private const string Settings = "OrchardCore:OrchardCore_BackgroundService:";

    private readonly ErrorLog _log = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public TaskRunTests() => Odd.Reset();

    public void Dispose() => Odd.Gate.TrySetResult();

    [Theory]
    [InlineData("times out at once")]
    [InlineData("times out later")]
    [InlineData("is cancelled by itself")]
    [InlineData("fails")]
    public async Task A_task_that_fails_in_whatever_way_stops_no_other_one_and_is_told(string how)
    {
        await using var host = await StartAsync(how, ["Harbor", "Bayside"]);

        await host.Services.GetRequiredService<BackgroundTaskRunner>().RunDueAsync(DateTime.UtcNow.AddMinutes(2), Cancel);

        Assert.Equal(["Bayside", "Harbor"], Steady.Ran.Order());
        Assert.Equal(2, _log.Errors.Count());
        Assert.All(_log.Errors, error => Assert.Contains("The background task 'Engine.Tests.Modules.TaskRunTests+Odd' failed in the tenant", error, StringComparison.Ordinal));
        Assert.Equal(how, StateOf<Odd>(host, "Harbor").LastFailure);
        Assert.Null(StateOf<Odd>(host, "Harbor").RunningSinceUtc);
        Assert.Null(StateOf<Steady>(host, "Harbor").LastFailure);
    }

    [Theory]
    [InlineData("times out at once")]
    [InlineData("fails")]
    public async Task A_task_that_fails_each_time_ends_no_round_of_the_hosted_service(string how)
    {
        await using var host = await StartAsync(how, ["Harbor"]);
        var runner = host.Services.GetRequiredService<BackgroundTaskRunner>();

        await runner.StartAsync(Cancel);
        await UntilAsync(() => Odd.Began.Count >= 3 && Steady.Ran.Count >= 3);

        Assert.False(runner.ExecuteTask!.IsCompleted);
        await runner.StopAsync(Cancel);
        Assert.True(runner.ExecuteTask.IsCompletedSuccessfully);
    }

    [Theory]
    [InlineData("waits for ever")]
    [InlineData("blocks its thread")]
    public async Task Tasks_that_hang_in_some_tenants_hold_up_no_other_tenant_and_no_other_task_and_do_not_pile_up(string how)
    {
        await using var host = await StartAsync(how, ["Hanging1", "Hanging2", "Hanging3", "Harbor"]);
        var runner = host.Services.GetRequiredService<BackgroundTaskRunner>();
        runner.Patience = TimeSpan.FromMilliseconds(50);

        await runner.StartAsync(Cancel);
        await UntilAsync(() => Steady.Ran.Count(name => name == "Harbor") >= 3 && Steady.Ran.Count(name => name == "Hanging1") >= 3);

        Assert.Equal(["Hanging1", "Hanging2", "Hanging3"], Odd.Began.Where(name => name != "Harbor").Order());
        Odd.Gate.SetResult();
        await runner.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_task_whose_time_is_up_is_told_to_stop_and_begun_again_the_next_time()
    {
        await using var host = await StartAsync("obeys", ["Hanging"], new() { [Settings + "TaskLimit"] = "00:00:02" });
        var runner = host.Services.GetRequiredService<BackgroundTaskRunner>();

        await runner.RunDueAsync(DateTime.UtcNow.AddMinutes(2), Cancel);

        var state = StateOf<Odd>(host, "Hanging");
        Assert.Equal("It was stopped after 00:00:02, which is its limit.", state.LastFailure);
        Assert.Equal((false, null), (state.Hangs, state.RunningSinceUtc));
        Assert.Single(_log.Errors);

        await runner.RunDueAsync(DateTime.UtcNow.AddMinutes(4), Cancel);
        Assert.Equal(2, Odd.Began.Count);
    }

    [Fact]
    public async Task A_task_that_says_itself_how_long_it_takes_has_that_time()
    {
        await using var host = await StartAsync("obeys", ["Hanging"], feature: "Limited");

        await host.Services.GetRequiredService<BackgroundTaskRunner>().RunDueAsync(DateTime.UtcNow.AddMinutes(2), Cancel);

        Assert.Equal("It was stopped after 00:00:02, which is its limit.", StateOf<Limited>(host, "Hanging").LastFailure);
    }

    [Theory]
    [InlineData("waits for ever")]
    [InlineData("blocks its thread")]
    public async Task A_task_that_does_not_stop_is_given_up_and_begun_again_when_it_has_ended(string how)
    {
        await using var host = await StartAsync(how, ["Hanging"],
            new() { [Settings + "TaskLimit"] = "00:00:02", [Settings + "TaskGrace"] = "00:00:02" });
        var runner = host.Services.GetRequiredService<BackgroundTaskRunner>();
        var tasks = host.Services.GetRequiredService<TenantTasks>();

        await runner.RunDueAsync(DateTime.UtcNow.AddMinutes(2), Cancel);

        var state = StateOf<Odd>(host, "Hanging");
        Assert.True(state is { Hangs: true, RunningSinceUtc: not null });
        Assert.Contains("told to stop after 00:00:02 and goes on", Assert.Single(_log.Errors), StringComparison.Ordinal);
        await UntilAsync(() => !host.Shells.ListShellContexts().Any());

        await runner.RunDueAsync(DateTime.UtcNow.AddMinutes(4), Cancel);
        Assert.Single(Odd.Began);

        Odd.Gate.SetResult();
        await UntilAsync(() => StateOf<Odd>(host, "Hanging") is { Hangs: false, RunningSinceUtc: null });
        await runner.RunDueAsync(DateTime.UtcNow.AddMinutes(6), Cancel);
        Assert.Equal(2, Odd.Began.Count);
        Assert.Equal(2, tasks.All.Count());
    }

    [Fact]
    public async Task How_the_tasks_of_a_sleeping_tenant_have_fared_can_be_seen_until_it_is_gone()
    {
        await using var host = await StartAsync("works", ["Harbor"]);
        var runner = host.Services.GetRequiredService<BackgroundTaskRunner>();
        var (tasks, at) = (host.Services.GetRequiredService<TenantTasks>(), DateTime.UtcNow.AddMinutes(2));

        await runner.RunDueAsync(at, Cancel);

        Assert.Empty(host.Shells.ListShellContexts());
        var state = StateOf<Steady>(host, "Harbor");
        Assert.Equal((at, null, null, false), (state.LastRunUtc, state.LastFailure, state.RunningSinceUtc, state.Hangs));
        Assert.True(state.LastDuration > TimeSpan.Zero);

        Assert.True(host.Shells.TryGetSettings("Harbor", out var settings));
        await host.Shells.RemoveShellContextAsync(settings);
        await runner.RunDueAsync(at.AddMinutes(2), Cancel);
        Assert.Empty(tasks.All);
    }

    [Fact]
    public async Task Who_hears_of_tasks_and_fails_keeps_none_from_its_work()
    {
        await using var host = await StartAsync("works", ["Harbor"], feature: "Heard");

        await host.Services.GetRequiredService<BackgroundTaskRunner>().RunDueAsync(DateTime.UtcNow.AddMinutes(2), Cancel);

        Assert.Equal(["Harbor"], Steady.Ran);
        Assert.Null(StateOf<Steady>(host, "Harbor").LastFailure);
        Assert.Equal(2, _log.Errors.Count(error => error.Contains(nameof(FailsToHear), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_task_that_is_made_by_a_factory_runs_where_its_type_is_known_and_is_refused_by_name_where_it_is_not()
    {
        await using var host = await StartAsync("works", ["Harbor"], feature: "Made");

        await host.Services.GetRequiredService<BackgroundTaskRunner>().RunDueAsync(DateTime.UtcNow.AddMinutes(2), Cancel);

        Assert.Equal(["Harbor"], Steady.Ran);
        Assert.NotEmpty(_log.Errors);
        Assert.All(_log.Errors, error => Assert.Contains(nameof(MadeStartup), error, StringComparison.Ordinal));
    }

    private static TaskState StateOf<T>(TestHost host, string tenant) =>
        host.Services.GetRequiredService<TenantTasks>().Of(tenant, typeof(T).FullName!);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var i = 0; i < 3000 && !isSo(); i++)
            await Task.Delay(20, Cancel);

        Assert.True(isSo());
    }

    private async Task<TestHost> StartAsync(
        string how, string[] tenants, Dictionary<string, string?>? settings = null, string feature = "Odd")
    {
        settings ??= [];
        settings[Settings + "PollingTime"] = "00:00:00.05";
        var host = await TestHost.StartAsync(catalog =>
        {
            catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
            catalog.Feature("Odd", startups: [typeof(OddStartup)]);
            catalog.Feature("Limited", startups: [typeof(LimitedStartup)]);
            catalog.Feature("Heard", startups: [typeof(HeardStartup)]);
            catalog.Feature("Made", startups: [typeof(MadeStartup)]);
        }, settings, log: _log, configure: orchard => orchard.ApplicationServices.AddSingleton<TimeProvider>(new LeapingTime()));
        foreach (var name in tenants)
            await host.SetupAsync(host.Tenant(name), await host.RecipeAsync(
                $$"""{ "name": "it", "steps": [ { "name": "feature", "enable": ["{{feature}}"] } ] }""", name));

        Odd.How = how;
        return host;
    }

    /// <summary>A minute goes by whenever somebody looks.</summary>
    private sealed class LeapingTime : TimeProvider
    {
        private int _looks;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMinutes(Interlocked.Increment(ref _looks));
    }

    private sealed class OddStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.AddSingleton<IBackgroundTask, Odd>().AddSingleton<IBackgroundTask, Steady>();
    }

    private sealed class LimitedStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IBackgroundTask, Limited>();
    }

    private sealed class HeardStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) =>
            services.AddSingleton<IBackgroundTask, Steady>().AddScoped<IBackgroundTaskEventHandler, FailsToHear>();
    }

    private sealed class MadeStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services
            .AddSingleton<IBackgroundTask, Steady>(_ => new Steady())
            .AddSingleton<IBackgroundTask>(_ => new Odd());
    }

    private sealed class FailsToHear : IBackgroundTaskEventHandler
    {
        public Task ExecutingAsync(BackgroundTaskEventContext context, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Deaf.");

        public Task ExecutedAsync(BackgroundTaskEventContext context, CancellationToken cancellationToken) =>
            throw new OperationCanceledException("Deaf.");
    }

    [BackgroundTask(Schedule = "* * * * *")]
    private sealed class Steady : IBackgroundTask
    {
        public static ConcurrentBag<string> Ran { get; } = [];

        public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
        {
            Ran.Add(serviceProvider.GetRequiredService<ShellSettings>().Name);
            return Task.CompletedTask;
        }
    }

    [BackgroundTask(Schedule = "* * * * *", LockTimeout = 1000, LockExpiration = 2000)]
    private sealed class Limited : IBackgroundTask
    {
        public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
            new Odd().DoWorkAsync(serviceProvider, cancellationToken);
    }

    [BackgroundTask(Schedule = "* * * * *")]
    private sealed class Odd : IBackgroundTask
    {
        public static string How { get; set; } = "";
        public static TaskCompletionSource Gate { get; private set; } = new();
        public static ConcurrentBag<string> Began { get; } = [];

        public static void Reset()
        {
            Gate = new();
            Began.Clear();
            Steady.Ran.Clear();
        }

        public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
        {
            var tenant = serviceProvider.GetRequiredService<ShellSettings>().Name;
            Began.Add(tenant);
            if (How == "times out at once")
                throw new TaskCanceledException(How);

            if (How == "fails")
                throw new InvalidOperationException(How);

            if (How is "times out later" or "is cancelled by itself")
            {
                await Task.Yield();
                using var own = new CancellationTokenSource();
                await own.CancelAsync();
                throw new OperationCanceledException(How, How == "times out later" ? default : own.Token);
            }

            if (!tenant.StartsWith("Hanging", StringComparison.Ordinal))
                return;

            if (How == "obeys")
                await Task.Delay(-1, cancellationToken);
            else if (How == "blocks its thread")
                Gate.Task.Wait(CancellationToken.None);
            else if (How == "waits for ever")
                await Gate.Task;
        }
    }
}
