using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Abstractions.Setup;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Removing;
using OrchardCore.Setup.Services;
using Spectre.Console;

namespace Clinic.Agency.Commands;

/// <summary>Creates tenants, and sees to those that are there.</summary>
internal sealed class TenantCommands(IServiceProvider services, IShellHost shells, IAnsiConsole console)
{
    public int List(Arguments arguments)
    {
        arguments.Close();
        if (arguments.Problems.Count > 0)
            return console.Refuse(arguments.Problems);

        var unread = new List<string>();
        var table = new Table().Border(TableBorder.Simple).AddColumns("Tenant", "State", "Hosts", "Prefix", "Recipe");
        foreach (var tenant in shells.GetAllSettings().OrderBy(tenant => tenant.Name, StringComparer.OrdinalIgnoreCase))
            table.AddRow(((string[])[tenant.Name, tenant.State.ToString(), string.Join(", ", tenant.RequestUrlHosts),
                tenant.RequestUrlPrefix ?? "", RecipeOf(tenant, unread)]).Select(Markup.Escape).ToArray());

        console.Write(table);
        foreach (var problem in unread)
            console.MarkupLineInterpolated($"[red]{problem}[/]");

        return unread.Count == 0 ? AgencyCommandLine.Done : AgencyCommandLine.Refused;
    }

    // A settings file that somebody has damaged must not hide the other tenants.
    private static string RecipeOf(ShellSettings tenant, List<string> unread)
    {
        try
        {
            return tenant["RecipeName"] ?? "";
        }
        catch (InvalidDataException exception)
        {
            var cause = exception.GetBaseException();
            unread.Add($"{tenant.Name}: {exception.Message}{(cause == exception ? "" : " " + cause.Message)}");
            return "?";
        }
    }

    public Task<int> CreateAsync(Arguments arguments) => InDefaultAsync(async setup =>
    {
        var request = TenantRequest.Read(
            arguments, await setup.GetSetupRecipesAsync(), shells.GetAllSettings(), isNew: true);
        if (request.Problems.Count > 0)
            return console.Refuse(request.Problems);

        // The host hears of the tenant when it has been set up, and not before.
        var settings = services.GetRequiredService<IShellSettingsManager>().CreateDefaultSettings().AsUninitialized();
        settings.Name = request.Name;
        return await SetupAsync(setup, request, settings);
    });

    public Task<int> SetupAsync(Arguments arguments) => InDefaultAsync(async setup =>
    {
        var request = TenantRequest.Read(
            arguments, await setup.GetSetupRecipesAsync(), shells.GetAllSettings(), isNew: false);
        if (!shells.TryGetSettings(request.Name, out var settings))
            request.Problems.Add($"--name: there is no tenant '{request.Name}'.");
        else if (!settings.IsUninitialized())
            request.Problems.Add($"--name: the tenant '{request.Name}' is set up already.");

        return request.Problems.Count > 0
            ? console.Refuse(request.Problems)
            : await SetupAsync(setup, request, settings!);
    });

    public Task<int> DisableAsync(Arguments arguments) => ChangeAsync(arguments, "disabled", settings =>
        settings.IsDefaultShell() ? "The Default tenant can't be disabled."
        : !settings.IsRunning() ? $"The tenant '{settings.Name}' is not running."
        : null, settings => shells.UpdateShellSettingsAsync(settings.AsDisabled()));

    public Task<int> EnableAsync(Arguments arguments) => ChangeAsync(arguments, "enabled", settings =>
        !settings.IsDisabled() ? $"The tenant '{settings.Name}' is not disabled." : null,
        settings => shells.UpdateShellSettingsAsync(settings.AsRunning()));

    public async Task<int> RemoveAsync(Arguments arguments)
    {
        var confirmed = arguments.Flag("yes");
        var removal = services.GetRequiredService<IShellRemovalManager>();
        return await ChangeAsync(arguments, "removed", settings =>
            !settings.IsRemovable() ? $"The tenant '{settings.Name}' has to be disabled first."
            : !confirmed ? $"All that '{settings.Name}' keeps would be gone for good: add --yes."
            : null,
            async settings =>
            {
                var result = await removal.RemoveAsync(settings);
                if (!result.Success)
                    throw new InvalidOperationException(result.ErrorMessage);
            });
    }

    private async Task<int> SetupAsync(ISetupService setup, TenantRequest request, ShellSettings settings)
    {
        settings.RequestUrlHost = request.Host ?? settings.RequestUrlHost;
        settings.RequestUrlPrefix = request.Prefix ?? settings.RequestUrlPrefix;
        console.MarkupLineInterpolated($"  [green]✓[/] {request.Parameters.Count} variables of the clinic checked");
        using var password = new FirstPassword(FolderOf(settings));
        var context = new SetupContext
        {
            ShellSettings = settings,
            Recipe = request.Recipe,
            EnabledFeatures = [],
            Properties = Properties(request, password.Value),
            Errors = new Dictionary<string, string>(),
        };

        var time = Stopwatch.StartNew();
        await setup.SetupAsync(context);
        if (context.Errors.Count > 0)
        {
            console.MarkupLineInterpolated($"  [red]✗ '{settings.Name}' was not created, and nothing of it is left:[/]");
            foreach (var problem in context.Errors.Values)
                console.WriteLine("    " + problem.ReplaceLineEndings(Environment.NewLine + "    "));

            return AgencyCommandLine.Failed;
        }

        password.Keep();
        console.MarkupLineInterpolated(
            $"  [green]✓[/] recipe '{request.RecipeName}' applied in {time.Elapsed.TotalSeconds:0.00} s");
        console.MarkupLineInterpolated($"  [green]✓[/] '{settings.Name}' is at {AddressOf(settings)}");
        console.MarkupLineInterpolated($"    user '{request.AdminUser}', first password in {password.File}");
        return AgencyCommandLine.Done;
    }

    private async Task<int> ChangeAsync(
        Arguments arguments, string done, Func<ShellSettings, string?> refusal, Func<ShellSettings, Task> change)
    {
        var name = arguments.Needed("name", "bayside");
        arguments.Close();
        var settings = await services.GetRequiredService<IShellSettingsManager>().LoadSettingsAsync(name);
        if (arguments.Problems.Count == 0 && (settings is null ? $"There is no tenant '{name}'." : refusal(settings)) is { } problem)
            arguments.Problems.Add(problem);

        if (arguments.Problems.Count > 0)
            return console.Refuse(arguments.Problems);

        await change(settings!);
        console.MarkupLineInterpolated($"  [green]✓[/] '{name}' is {done}");
        return AgencyCommandLine.Done;
    }

    /// <summary>Sites are set up by the Default tenant's services, as from its dashboard.</summary>
    private async Task<int> InDefaultAsync(Func<ISetupService, Task<int>> command)
    {
        var result = AgencyCommandLine.Failed;
        var scope = await shells.GetScopeAsync(shells.GetAllSettings().First(tenant => tenant.IsDefaultShell()));
        await scope.UsingAsync(async found =>
        {
            // Set-up reads the request, and there is none here.
            found.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext =
                new DefaultHttpContext { RequestServices = found.ServiceProvider };
            result = await command(found.ServiceProvider.GetRequiredService<ISetupService>());
        }, activateShell: false);
        return result;
    }

    private string FolderOf(ShellSettings settings)
    {
        var options = services.GetRequiredService<IOptions<ShellOptions>>().Value;
        return Path.Combine(options.ShellsApplicationDataPath, options.ShellsContainerName, settings.Name);
    }

    private static string AddressOf(ShellSettings settings) =>
        (settings.RequestUrlHosts.FirstOrDefault() ?? "the host") + "/" + settings.RequestUrlPrefix;

    private static Dictionary<string, object> Properties(TenantRequest request, string password) => new(request.Parameters)
    {
        [SetupConstants.SiteName] = request.SiteName ?? request.Name,
        [SetupConstants.SiteTimeZone] = request.TimeZone ?? "UTC",
        [SetupConstants.AdminUsername] = request.AdminUser,
        [SetupConstants.AdminEmail] = request.AdminEmail ?? $"admin@{request.Name}.example.com".ToLowerInvariant(),
        [SetupConstants.AdminPassword] = password,
        [SetupConstants.DatabaseProvider] = "Sqlite",
        [SetupConstants.DatabaseConnectionString] = "",
        [SetupConstants.DatabaseTablePrefix] = "",
    };
}
