using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;

namespace Engine.Tests.Admin;

/// <summary>How the tasks of a tenant have fared can be seen in its dashboard.</summary>
public sealed class BackgroundTasksPageTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task An_administrator_sees_which_task_went_well_which_failed_and_which_has_not_run()
    {
        using var admin = await site.SignInAsync("admin");
        var before = await admin.ReadAsync("/Admin/BackgroundTasks");

        await site.RunChoresAsync();
        var after = await admin.ReadAsync("/Admin/BackgroundTasks");

        Assert.Equal(3, before.QuerySelectorAll("tbody tr").Count(row => row.TextContent.Contains("Not since the host started", StringComparison.Ordinal)));
        Assert.Equal(["Off", "bad Failed The mailbox is full.", "ok Went well"], after.QuerySelectorAll("tbody tr").Select(row =>
            string.Join(' ', new[] { row.QuerySelector(".badge")!.ClassList.Skip(1).SingleOrDefault(), row.QuerySelector(".badge")!.TextContent,
                row.QuerySelector("td:last-child div")?.TextContent }.OfType<string>())).Order(StringComparer.Ordinal));
        Assert.Equal(2, after.QuerySelectorAll("tbody time").Length);
    }

    [Theory]
    [InlineData("wanda")]
    [InlineData("chris")]
    public async Task Nobody_else_sees_it(string user)
    {
        using var browser = await site.SignInAsync(user);

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/Admin/BackgroundTasks")).StatusCode);
        Assert.DoesNotContain("BackgroundTasks", (await browser.ReadAsync("/Admin")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}

internal sealed class ChoresStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IBackgroundTask, Sweeps>();
        services.AddSingleton<IBackgroundTask, Writes>();
        services.AddSingleton<IBackgroundTask, Rests>();
    }

    [BackgroundTask(Title = "Sweep", Schedule = "0 0 1 1 *", Description = "Sweeps the floor.")]
    private sealed class Sweeps : IBackgroundTask
    {
        public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    [BackgroundTask(Title = "Write", Schedule = "0 0 1 1 *")]
    private sealed class Writes : IBackgroundTask
    {
        public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("The mailbox is full.");
    }

    [BackgroundTask(Title = "Rest", Schedule = "0 0 1 1 *", Enable = false)]
    private sealed class Rests : IBackgroundTask
    {
        public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
