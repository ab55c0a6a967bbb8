using Engine.Tests.Tenants;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;

namespace Engine.Tests.Modules;

public sealed class BackgroundTaskTests
{
    private static readonly DateTime Noon = new(2030, 5, 6, 12, 0, 30, DateTimeKind.Utc);

    [Fact]
    public void A_task_is_due_once_for_each_time_of_its_schedule()
    {
        var tasks = new TenantTasks(Noon);
        BackgroundTaskSettings[] hourly = [new() { Name = "hourly", Schedule = "0 * * * *" }];

        Assert.Empty(tasks.TakeDue("Harbor", hourly, Noon.AddMinutes(59)));
        Assert.Single(tasks.TakeDue("Harbor", hourly, Noon.AddMinutes(60)));
        Assert.Empty(tasks.TakeDue("Harbor", hourly, Noon.AddMinutes(61)));
        Assert.Single(tasks.TakeDue("Bayside", hourly, Noon.AddMinutes(61)));
        Assert.Empty(tasks.TakeDue("Harbor", hourly, Noon.AddHours(4)));
        tasks.End("Harbor", "hourly", TimeSpan.FromSeconds(1), null);
        Assert.Single(tasks.TakeDue("Harbor", hourly, Noon.AddHours(5)));
    }

    [Fact]
    public void A_task_that_is_off_or_whose_schedule_is_none_never_runs()
    {
        var tasks = new TenantTasks(Noon);

        var due = tasks.TakeDue("Harbor",
            [new() { Name = "off", Schedule = "* * * * *", Enable = false }, new() { Name = "odd", Schedule = "now and then" }],
            Noon.AddDays(400));

        Assert.Empty(due);
    }

    [Fact]
    public async Task Due_tasks_run_in_sleeping_tenants_which_sleep_again_and_a_failing_one_stops_no_other()
    {
        await using var host = await TestHost.StartAsync(catalog =>
        {
            catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
            catalog.Feature("Ticks", startups: [typeof(TicksStartup)]);
        });
        var recipe = await host.RecipeAsync("""
            { "name": "ticks", "steps": [ { "name": "feature", "enable": ["Ticks"] } ] }
            """);
        await host.SetupAsync(host.Tenant("Harbor"), recipe);
        await host.SetupAsync(host.Tenant("Bayside"), recipe);
        var ran = Tick.Ran.Count;

        await host.Services.GetRequiredService<BackgroundTaskRunner>()
            .RunDueAsync(DateTime.UtcNow.AddMinutes(2), TestContext.Current.CancellationToken);

        Assert.Equal(["Bayside", "Harbor"], Tick.Ran.Skip(ran).Order());
        Assert.Empty(host.Shells.ListShellContexts());
    }

    private sealed class TicksStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services)
        {
            services.AddSingleton<IBackgroundTask, Broken>();
            services.AddSingleton<IBackgroundTask, Tick>();
            services.AddSingleton<IBackgroundTask, Rare>();
        }
    }

    [BackgroundTask(Schedule = "* * * * *")]
    private sealed class Broken : IBackgroundTask
    {
        public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Broken.");
    }

    [BackgroundTask(Schedule = "* * * * *", LockTimeout = 1000, LockExpiration = 1000)]
    private sealed class Tick : IBackgroundTask
    {
        public static readonly List<string> Ran = [];

        public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
        {
            Assert.Same(serviceProvider, serviceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext?.RequestServices);
            lock (Ran)
                Ran.Add(serviceProvider.GetRequiredService<ShellSettings>().Name);

            return Task.CompletedTask;
        }
    }

    [BackgroundTask(Schedule = "0 0 1 1 *")]
    private sealed class Rare : IBackgroundTask
    {
        public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
        {
            lock (Tick.Ran)
                Tick.Ran.Add("too early");

            return Task.CompletedTask;
        }
    }
}
