namespace OrchardCore.BackgroundTasks;

/// <summary>The page of the dashboard that says how the tenant's background tasks have fared since the host started.</summary>
internal sealed class BackgroundTasksStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<BackgroundTasksPermissions>();
        services.AddNavigationProvider<BackgroundTasksAdminMenu>();
    }
}

internal sealed class BackgroundTasksPermissions() : FixedPermissions(
    [ManageBackgroundTasks], (OrchardCoreConstants.Roles.Administrator, [ManageBackgroundTasks]))
{
    public static readonly Permission ManageBackgroundTasks = new("ManageBackgroundTasks", "Manage background tasks");
}

internal sealed class BackgroundTasksAdminMenu(IStringLocalizer<BackgroundTasksAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Settings"], NavigationConstants.AdminMenuConfigurationPosition, settings => settings
            .Id("settings")
            .Add(S["Background tasks"], "9", tasks => tasks
                .Id("backgroundTasks")
                .Action("Index", "BackgroundTask", "OrchardCore.BackgroundTasks")
                .Permission(BackgroundTasksPermissions.ManageBackgroundTasks)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}

[Area("OrchardCore.BackgroundTasks")]
internal sealed class BackgroundTaskController(
    IEnumerable<IBackgroundTask> tasks, TenantTasks states, ShellSettings tenant, IAuthorizationService authorization) : Controller
{
    [Admin("BackgroundTasks")]
    public async Task<IActionResult> Index()
    {
        if (!await authorization.AuthorizeAsync(User, BackgroundTasksPermissions.ManageBackgroundTasks))
            return Forbid();

        return View(tasks.Select(task => task.GetDefaultSettings()).OrderBy(task => task.Title, StringComparer.CurrentCulture)
            .Select(task => new BackgroundTaskRow(task, states.Of(tenant.Name, task.Name))).ToArray());
    }
}

internal sealed record BackgroundTaskRow(BackgroundTaskSettings Task, TaskState State);
