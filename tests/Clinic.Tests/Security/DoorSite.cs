using Clinic.Consultations;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Contents.Deployment;
using OrchardCore.Deployment;
using OrchardCore.Media;
using OrchardCore.Security.Services;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace Clinic.Tests.Security;

/// <summary>A clinic with somebody of each role and something behind each door, and the agency that it belongs to.</summary>
public sealed class DoorSite(PlatformHost host) : IAsyncLifetime
{
    private static readonly object Intruder = new
    {
        Name = "Intruder", SiteName = "Intruder", RequestUrlPrefix = "intruder", RecipeName = "clinic-site", DatabaseProvider = "Sqlite",
        UserName = "admin", Email = "admin@example.com", ClinicSite.Password,
    };

    private readonly Dictionary<string, Browser> _people = [];
    private readonly Dictionary<string, string> _things = [];
    private readonly ClinicSite _clinic = new(host);

    public async ValueTask InitializeAsync()
    {
        await _clinic.InitializeAsync();
        await _clinic.InTenantAsync(FurnishAsync);
        foreach (var role in (string[])["Editor", "FrontDesk", "Owner", ""])
        {
            await _clinic.InTenantAsync(services => AddAsync(services, "door" + role, role));
            _people["clinic " + role] = await _clinic.SignInAsync("door" + role);
        }

        _people["clinic Administrator"] = await _clinic.SignInAsync();
        await host.InTenantAsync("Default", services => AddAsync(services, "door" + _clinic.Name, ""));
        _people["agency "] = await SignInAsync("door" + _clinic.Name, ClinicSite.Password);
        _people["agency Administrator"] = await SignInAsync("admin", host.PasswordOf("Default"));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
            person.Dispose();

        return ValueTask.CompletedTask;
    }

    /// <summary>Who has the role; "" is signed in and has none.</summary>
    public Browser Person(string role) => _people["clinic " + role];

    internal Task<string> TryAsync(Door door, string role, bool withToken) => TryAsync(door, _people[$"{Place(door)} {role}"], withToken);

    internal async Task<string> TryAsVisitorAsync(Door door)
    {
        using var visitor = door.OfAgency ? new Browser(host.Address) : _clinic.Open();
        return await TryAsync(door, visitor, withToken: true);
    }

    /// <summary>What is behind the doors, in words that change when any of it does.</summary>
    public Task<string> StateAsync() => _clinic.InTenantAsync(async services =>
    {
        var article = await services.GetRequiredService<IContentManager>().GetAsync(_things["article"], VersionOptions.Latest);
        var request = await services.GetRequiredService<RequestBook>().FindAsync(_things["request"]);
        var user = await services.GetRequiredService<UserManager<IUser>>().FindByIdAsync(_things["user"]);
        var roles = await services.GetRequiredService<IRoleService>().GetNormalizedRoleNamesAsync();
        return $"{article?.ContentItemVersionId} {article?.Published} {request!.Status} {user?.UserName} {string.Join(',', roles)} " +
            await services.GetRequiredService<RequestBook>().CountAsync() +
            string.Join(',', (await services.GetRequiredService<IDeploymentPlanService>().GetAllDeploymentPlansAsync())
                .Select(plan => $"{plan.Name} {plan.DeploymentSteps.Count}"));
    });

    private async Task<string> TryAsync(Door door, Browser person, bool withToken)
    {
        var path = door.Sample.Replace("?", "", StringComparison.Ordinal);
        foreach (var hole in System.Text.RegularExpressions.Regex.Matches(path, @"\{(\w[^}]*|\*[^}]*)\}").Select(match => match.Groups[1].Value))
            path = path.Replace("{" + hole + "}", _things.GetValueOrDefault(hole, hole), StringComparison.Ordinal);

        var token = withToken && door.Changes ? await person.TokenAsync() : null;
        var answer = (door.OfAgency, door.Changes) switch
        {
            (true, _) => await person.PostJsonAsync(path, Intruder, token),
            (_, true) => await person.PostAsync(path, Form(token)),
            _ => await person.GetAsync($"{path}?contentItemId={_things["article"]}"),
        };
        return answer.Location?.ToString().Contains("/Login?", StringComparison.OrdinalIgnoreCase) == true
            ? "login"
            : $"{(int)answer.Status}";
    }

    /// <summary>Enough for every door to do harm if it let somebody pass.</summary>
    private IEnumerable<KeyValuePair<string, string>> Form(string? token) => new Dictionary<string, string>
    {
        ["versionId"] = _things["version"], ["itemIds"] = _things["article"], ["bulk"] = "delete",
        ["status"] = nameof(RequestStatus.Closed), ["submit.Publish"] = "submit.Publish",
        ["__form"] = _things["form"], ["RoleName"] = "Intruder", ["granted"] = "SiteOwner",
        ["__RequestVerificationToken"] = token ?? "",
    };

    private async Task FurnishAsync(IServiceProvider services)
    {
        var (_, entry) = await services.GetRequiredService<IAutorouteEntries>().TryGetEntryByPathAsync("/" + Articles.ArticlePageTests.Path);
        var article = (await services.GetRequiredService<IContentManager>().GetAsync(entry!.ContentItemId))!;
        (_things["article"], _things["version"]) = (article.ContentItemId, article.ContentItemVersionId);

        (_, entry) = await services.GetRequiredService<IAutorouteEntries>().TryGetEntryByPathAsync("/consultation");
        var page = (await services.GetRequiredService<IContentManager>().GetAsync(entry!.ContentItemId))!;
        _things["form"] = ContentForms.KeyOf(ContentForms.In(page).First());

        await services.GetRequiredService<IDeploymentPlanService>().CreateOrUpdateDeploymentPlansAsync([new DeploymentPlan
        {
            Name = "Door", DeploymentSteps = [new AllContentDeploymentStep { Id = "one", Name = "AllContent" }],
        }]);

        var book = services.GetRequiredService<RequestBook>();
        await book.ReceiveAsync("door", [new("name", "Name", "Pat Example")], "1");
        _things["request"] = (await book.PageAsync(1, 1)).Single().RequestId;

        await using var picture = new MemoryStream("picture"u8.ToArray());
        await services.GetRequiredService<IMediaFileStore>().CreateFileFromStreamAsync("door.png", picture);
        _things["user"] = await AddAsync(services, "somebody", "Editor");
    }

    private static async Task<string> AddAsync(IServiceProvider services, string name, string role)
    {
        var users = services.GetRequiredService<UserManager<IUser>>();
        var user = new User { UserName = name, Email = name + "@example.com", EmailConfirmed = true, IsEnabled = true };
        Assert.True((await users.CreateAsync(user, ClinicSite.Password)).Succeeded);
        if (role.Length > 0)
            Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);

        return user.UserId;
    }

    private async Task<Browser> SignInAsync(string name, string password)
    {
        var browser = new Browser(host.Address);
        await browser.SubmitAsync(await browser.GetAsync("Login"), "main form", new() { ["UserName"] = name, ["Password"] = password });
        return browser;
    }

    private static string Place(Door door) => door.OfAgency ? "agency" : "clinic";
}
