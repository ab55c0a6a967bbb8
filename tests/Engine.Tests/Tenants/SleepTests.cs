using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace Engine.Tests.Tenants;

public sealed class SleepTests
{
    private const string Prefix = "OrchardCore:OrchardCore_Engine:";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_too_many_tenants_those_that_were_used_last_stay_awake()
    {
        await using var host = await StartAsync(6, new() { [Prefix + "MaxAwake"] = "3" });
        foreach (var name in (string[])["T1", "T2", "T3", "T4", "T5", "T6", "T1"])
            await UseAsync(host, name);

        await host.Services.GetRequiredService<TenantSleep>().LookAsync();

        Assert.Equal(["T1", "T5", "T6"], Awake(host));
    }

    [Fact]
    public async Task A_tenant_at_work_does_not_sleep_however_many_are_awake()
    {
        await using var host = await StartAsync(3, new() { [Prefix + "MaxAwake"] = "1" });
        var release = new TaskCompletionSource();
        var working = await ScopeAsync(host, "T1");
        var work = working.UsingAsync(_ => release.Task);
        await UseAsync(host, "T2");
        await UseAsync(host, "T3");

        await host.Services.GetRequiredService<TenantSleep>().LookAsync();
        Assert.Equal(["T1", "T3"], Awake(host));

        release.SetResult();
        await work;
    }

    [Fact]
    public async Task Who_has_not_been_asked_for_sleeps_and_wakes_when_he_is()
    {
        await using var host = await StartAsync(2, new() { [Prefix + "IdleTime"] = "00:00:00.2" });
        await UseAsync(host, "T1");
        await Task.Delay(300, Cancel);
        await UseAsync(host, "T2");

        await host.Services.GetRequiredService<TenantSleep>().LookAsync();
        Assert.Equal(["T2"], Awake(host));

        await UseAsync(host, "T1");
        Assert.Equal(["T1", "T2"], Awake(host));
    }

    [Fact]
    public async Task Where_memory_is_short_tenants_sleep_before_their_time_the_longest_unused_first()
    {
        await using var host = await StartAsync(5, new() { [Prefix + "MemoryLimit"] = "1" });
        foreach (var name in (string[])["T1", "T2", "T3", "T4", "T5"])
            await UseAsync(host, name);

        var sleep = host.Services.GetRequiredService<TenantSleep>();
        await sleep.LookAsync();
        Assert.Equal(5, Awake(host).Length);

        await Task.Delay(TimeSpan.FromSeconds(5.2), Cancel);
        await UseAsync(host, "T2");
        await sleep.LookAsync();

        Assert.Equal(["T2", "T4", "T5"], Awake(host));
    }

    [Fact]
    public async Task Background_tasks_of_many_run_a_few_at_a_time_wake_nobody_else_and_leave_nobody_awake()
    {
        Meter.Reset();
        await using var host = await StartAsync(12, []);
        await host.SetupAsync(host.Tenant("Quiet"), await host.RecipeAsync(
            """{ "name": "quiet", "steps": [ { "name": "feature", "enable": ["Quiet"] } ] }""", "quiet"));
        Woken.Names.Clear();

        await host.Services.GetRequiredService<BackgroundTaskRunner>().RunDueAsync(DateTime.UtcNow.AddMinutes(2), Cancel);

        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"T{i}").Order(), Meter.Ran.Order());
        Assert.InRange(Meter.Most, 1, BackgroundTaskRunner.MostAtOnce);
        Assert.DoesNotContain("Quiet", Woken.Names);
        Assert.Empty(Awake(host));
    }

    [Fact]
    public async Task A_background_task_keeps_no_tenant_awake()
    {
        Meter.Reset();
        await using var host = await StartAsync(1, new() { [Prefix + "IdleTime"] = "00:00:00.2" });
        await UseAsync(host, "T1");
        await Task.Delay(300, Cancel);

        await host.Services.GetRequiredService<BackgroundTaskRunner>().RunDueAsync(DateTime.UtcNow.AddMinutes(2), Cancel);
        Assert.Equal(["T1"], Meter.Ran);
        Assert.Equal(["T1"], Awake(host));

        await host.Services.GetRequiredService<TenantSleep>().LookAsync();
        Assert.Empty(Awake(host));
    }

    [Fact]
    public void Settings_that_make_no_sense_are_all_told_at_once_by_name()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new(Prefix + "IdleTime", "15"), new(Prefix + "MaxAwake", "0"), new(Prefix + "MemoryLimit", "much"),
            new(Prefix + "PageCache", "-1"), new("OrchardCore:OrchardCore_BackgroundService:PollingTime", "-00:01:00"),
        ]).Build();

        var error = Assert.Throws<InvalidOperationException>(() => new EngineSettings(configuration, new HostingEnvironment()));

        Assert.Equal(5, error.Message.Split(Environment.NewLine).Length);
        Assert.Contains($"'{Prefix}IdleTime' is '15'. It says a time, such as '00:15:00'.", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{Prefix}PageCache' is '-1'", error.Message, StringComparison.Ordinal);
    }

    private static async Task<TestHost> StartAsync(int tenants, Dictionary<string, string?> settings)
    {
        var host = await TestHost.StartAsync(catalog =>
        {
            catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
            catalog.Feature("Metered", startups: [typeof(MeterStartup)]);
            catalog.Feature("Quiet", startups: [typeof(QuietStartup)]);
        }, settings);
        var recipe = await host.RecipeAsync("""{ "name": "metered", "steps": [ { "name": "feature", "enable": ["Metered"] } ] }""");
        for (var i = 1; i <= tenants; i++)
            await host.SetupAsync(host.Tenant($"T{i}"), recipe);

        await host.Shells.SleepAsync(TimeSpan.Zero);
        return host;
    }

    private static async Task UseAsync(TestHost host, string name)
    {
        await (await ScopeAsync(host, name)).UsingAsync(_ => Task.CompletedTask);
        // So that each was used at a time of its own.
        await Task.Delay(30, Cancel);
    }

    private static async Task<OrchardCore.Environment.Shell.Scope.ShellScope> ScopeAsync(TestHost host, string name)
    {
        Assert.True(host.Shells.TryGetSettings(name, out var settings));
        return await host.Shells.GetScopeAsync(settings);
    }

    private static string[] Awake(TestHost host) =>
        [.. host.Shells.ListShellContexts().Select(tenant => tenant.Settings.Name).Order(StringComparer.Ordinal)];

    private sealed class MeterStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IBackgroundTask, Meter>();
    }

    private sealed class QuietStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services)
        {
            services.AddSingleton<IBackgroundTask, Yearly>();
            services.AddSingleton<IModularTenantEvents, Woken>();
        }
    }

    private sealed class Woken(ShellSettings tenant) : ModularTenantEvents
    {
        public static readonly ConcurrentBag<string> Names = [];

        public override Task ActivatingAsync()
        {
            Names.Add(tenant.Name);
            return Task.CompletedTask;
        }
    }

    [BackgroundTask(Schedule = "0 0 1 1 *")]
    private sealed class Yearly : IBackgroundTask
    {
        public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Too early.");
    }

    [BackgroundTask(Schedule = "* * * * *")]
    private sealed class Meter : IBackgroundTask
    {
        private static int _now;
        private static int _most;

        public static ConcurrentBag<string> Ran { get; } = [];

        public static int Most => _most;

        public static void Reset()
        {
            Ran.Clear();
            _most = 0;
        }

        public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
        {
            var now = Interlocked.Increment(ref _now);
            for (var most = _most; most < now; most = _most)
                Interlocked.CompareExchange(ref _most, now, most);

            await Task.Delay(50, cancellationToken);
            Ran.Add(serviceProvider.GetRequiredService<ShellSettings>().Name);
            Interlocked.Decrement(ref _now);
        }
    }
}
