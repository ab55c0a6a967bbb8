using System.Globalization;
using Clinic.Agency.Tokens;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Documents;
using OrchardCore.Entities;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;
using Spectre.Console;

namespace Clinic.Agency.Commands;

/// <summary>Hands out and takes back the tokens with which programs use the Default tenant's HTTP API.</summary>
internal sealed class TokenCommands(IShellHost shells, IAnsiConsole console)
{
    private const int MaxDays = 366;

    public Task<int> CreateAsync(Arguments arguments) => InDefaultAsync(arguments, async services =>
    {
        var name = arguments.Needed("user", "admin");
        var label = arguments.Option("label") ?? "command line";
        if (!int.TryParse(arguments.Option("days") ?? "90", CultureInfo.InvariantCulture, out var days) || days is < 1 or > MaxDays)
            arguments.Problems.Add($"--days is a number from 1 to {MaxDays}.");

        arguments.Close();
        var user = await services.GetRequiredService<IUserService>().GetUserAsync(name) as User;
        if (user is null && name.Length > 0)
            arguments.Problems.Add($"--user: there is no user '{name}'.");

        if (arguments.Problems.Count > 0)
            return console.Refuse(arguments.Problems);

        var token = AccessTokens.Generate();
        var now = services.GetRequiredService<IClock>().UtcNow;
        await ChangeAsync(services, tokens => tokens.Add(new AccessToken
        {
            Id = services.GetRequiredService<IIdGenerator>().GenerateUniqueId(),
            Label = label, Hash = AccessTokens.Hash(token), UserId = user!.UserId, UserName = user.UserName,
            CreatedUtc = now, ExpiresUtc = now.AddDays(days),
        }));
        console.MarkupLineInterpolated($"  [green]✓[/] a token of '{user!.UserName}' for {days} days; it is not shown again:");
        console.WriteLine(token);
        return AgencyCommandLine.Done;
    });

    public Task<int> ListAsync(Arguments arguments) => InDefaultAsync(arguments, async services =>
    {
        arguments.Close();
        if (arguments.Problems.Count > 0)
            return console.Refuse(arguments.Problems);

        var table = new Table().Border(TableBorder.Simple).AddColumns("Id", "Label", "User", "Created", "Expires");
        var document = await services.GetRequiredService<IDocumentManager<AccessTokens>>().GetOrCreateImmutableAsync();
        foreach (var token in document.Tokens)
            table.AddRow(((string[])[token.Id, token.Label, token.UserName, Date(token.CreatedUtc), Date(token.ExpiresUtc)])
                .Select(Markup.Escape).ToArray());

        console.Write(table);
        return AgencyCommandLine.Done;
    });

    public Task<int> RevokeAsync(Arguments arguments) => InDefaultAsync(arguments, async services =>
    {
        var id = arguments.Needed("id", "4x7…");
        arguments.Close();
        var document = await services.GetRequiredService<IDocumentManager<AccessTokens>>().GetOrCreateImmutableAsync();
        if (id.Length > 0 && !document.Tokens.Exists(token => token.Id == id))
            arguments.Problems.Add($"--id: there is no token '{id}'.");

        if (arguments.Problems.Count > 0)
            return console.Refuse(arguments.Problems);

        await ChangeAsync(services, tokens => tokens.RemoveAll(token => token.Id == id));
        console.MarkupLineInterpolated($"  [green]✓[/] the token '{id}' is revoked");
        return AgencyCommandLine.Done;
    });

    private static async Task ChangeAsync(IServiceProvider services, Action<List<AccessToken>> change)
    {
        var manager = services.GetRequiredService<IDocumentManager<AccessTokens>>();
        var document = await manager.GetOrCreateMutableAsync();
        change(document.Tokens);
        await manager.UpdateAsync(document);
    }

    private async Task<int> InDefaultAsync(Arguments arguments, Func<IServiceProvider, Task<int>> command)
    {
        var settings = shells.GetAllSettings().First(tenant => tenant.IsDefaultShell());
        if (!settings.IsRunning())
            return console.Refuse([.. arguments.Problems, "The Default tenant is not set up yet: start the host once."]);

        var result = AgencyCommandLine.Failed;
        var scope = await shells.GetScopeAsync(settings);
        await scope.UsingAsync(async found => result = await command(found.ServiceProvider));

        // A host that is running keeps the tokens in memory: it reads them again when the tenant's settings change.
        if (result == AgencyCommandLine.Done && arguments.Command != "tokens list")
            await shells.UpdateShellSettingsAsync(settings);

        return result;
    }

    private static string Date(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
