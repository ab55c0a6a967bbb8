namespace OrchardCore.Environment.Shell.Removing;

/// <summary>Removes a tenant that is disabled, or was never set up, with all that it keeps.</summary>
internal sealed class ShellRemovalManager(
    ShellHost host, ShellSettingsManager manager, TenantFolder folder, ILogger<ShellRemovalManager> logger)
    : IShellRemovalManager
{
    public async Task<ShellRemovingContext> RemoveAsync(ShellSettings shellSettings, bool localResourcesOnly = false)
    {
        var context = new ShellRemovingContext { ShellSettings = shellSettings, LocalResourcesOnly = localResourcesOnly };
        if (!shellSettings.IsRemovable())
        {
            context.ErrorMessage = shellSettings.IsDefaultShell()
                ? "The Default tenant can't be removed."
                : $"The tenant '{shellSettings.Name}' is {shellSettings.State}: only a disabled one can be removed.";
            return context;
        }

        try
        {
            if (shellSettings.IsDisabled())
                await TellAsync(shellSettings, context);

            if (context.Success)
                await RemoveAsync(shellSettings);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The tenant '{Tenant}' could not be removed.", shellSettings.Name);
            context.ErrorMessage = $"The tenant '{shellSettings.Name}' could not be removed: {exception.Message}";
            context.Error = exception;
        }

        return context;
    }

    private async Task TellAsync(ShellSettings settings, ShellRemovingContext context)
    {
        var scope = await host.GetScopeAsync(settings);
        await scope.UsingAsync(async _ =>
        {
            foreach (var handler in scope.ServiceProvider.GetServices<IModularTenantEvents>())
                await handler.RemovingAsync(context);
        }, activateShell: false);
    }

    // The entry goes last: whoever is interrupted can remove the tenant again.
    private async Task RemoveAsync(ShellSettings settings)
    {
        await host.ReleaseShellContextAsync(settings);
        await manager.RemoveSettingsAsync(settings, () =>
        {
            if (Directory.Exists(folder.Of(settings.Name)))
                Directory.Delete(folder.Of(settings.Name), recursive: true);
        });
        await host.RefreshAsync();
    }
}
