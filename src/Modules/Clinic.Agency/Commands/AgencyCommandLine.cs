using Clinic.Agency.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using Spectre.Console;

namespace Clinic.Agency;

/// <summary>
/// The agency's commands. The program ends with 0 where one was carried out, 1 where it failed, and 2 where it was refused
/// because of what was typed or written in a file; in both of these cases nothing has been changed.
/// </summary>
public static class AgencyCommandLine
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int Refused = 2;

    private const string Usage = """
        [bold]tenants list[/]
        [bold]tenants create[/]  --name NAME --recipe RECIPE (--host HOST | --prefix PREFIX) [[--variables FILE]]
                        [[--site-name NAME]] [[--time-zone ZONE]] [[--admin-user NAME]] [[--admin-email ADDRESS]]
        [bold]tenants setup[/]   --name NAME … as for create, for a tenant that was created and not set up
        [bold]tenants disable[/] --name NAME
        [bold]tenants enable[/]  --name NAME
        [bold]tenants remove[/]  --name NAME --yes
        [bold]tokens create[/]   --user NAME [[--label TEXT]] [[--days 90]]
        [bold]tokens list[/]
        [bold]tokens revoke[/]   --id ID
        """;

    /// <summary>Whether the program was started for a command and not to serve.</summary>
    public static bool IsAgencyCommand(string[] args) =>
        args is [("tenants" or "tokens" or "help" or "--help"), ..];

    public static Task<int> RunAgencyCommandAsync(this WebApplication app, string[] args) =>
        RunAsync(app.Services, args, AnsiConsole.Console);

    /// <summary>The list of tenants can't be read, so that no command can be carried out.</summary>
    public static int Refuse(InvalidDataException damaged)
    {
        Console.Error.WriteLine(damaged.Message);
        return Refused;
    }

    internal static async Task<int> RunAsync(IServiceProvider services, string[] args, IAnsiConsole console)
    {
        var arguments = new Arguments(args);
        try
        {
            return await RunAsync(services, arguments, console);
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException)
        {
            console.MarkupLineInterpolated($"[red]'{arguments.Command}' failed:[/] {exception.Message}");
            return Failed;
        }
    }

    private static async Task<int> RunAsync(IServiceProvider services, Arguments arguments, IAnsiConsole console)
    {
        var shells = services.GetRequiredService<IShellHost>();
        await shells.InitializeAsync();
        var tenants = new TenantCommands(services, shells, console);
        var tokens = new TokenCommands(shells, console);
        return arguments.Command switch
        {
            "tenants list" => tenants.List(arguments),
            "tenants create" => await tenants.CreateAsync(arguments),
            "tenants setup" => await tenants.SetupAsync(arguments),
            "tenants disable" => await tenants.DisableAsync(arguments),
            "tenants enable" => await tenants.EnableAsync(arguments),
            "tenants remove" => await tenants.RemoveAsync(arguments),
            "tokens create" => await tokens.CreateAsync(arguments),
            "tokens list" => await tokens.ListAsync(arguments),
            "tokens revoke" => await tokens.RevokeAsync(arguments),
            var command => Help(console, command),
        };
    }

    internal static int Refuse(this IAnsiConsole console, IEnumerable<string> problems)
    {
        console.MarkupLine("[red]Nothing was changed:[/]");
        foreach (var problem in problems)
            console.MarkupLineInterpolated($"  - {problem}");

        return Refused;
    }

    private static int Help(IAnsiConsole console, string command)
    {
        var isAsked = command is "help" or "--help" or "";
        if (!isAsked)
            console.MarkupLineInterpolated($"[red]There is no command '{command}'.[/]");

        console.MarkupLine(Usage);
        return isAsked ? Done : Refused;
    }
}
