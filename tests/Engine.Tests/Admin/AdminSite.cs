using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Engine.Tests.Tenants;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Extensions;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace Engine.Tests.Admin;

/// <summary>Two clinics with a dashboard, each with an administrator, a writer and somebody without any permission.</summary>
public sealed class AdminSite : IAsyncLifetime
{
    public const string Password = "Correct-Horse-7-Battery";

    private const string Recipe = """
        { "name": "test", "steps": [
          { "name": "feature", "enable": ["OrchardCore.Users", "OrchardCore.Roles", "OrchardCore.Admin", "OrchardCore.Contents",
            "OrchardCore.ContentTypes", "OrchardCore.Title", "OrchardCore.CustomSettings", "OrchardCore.Navigation", "OrchardCore.Themes",
            "OrchardCore.BackgroundTasks", "OrchardCore.Features", "OrchardCore.Deployment", "Chores", "TheAdmin"] },
          { "name": "themes", "admin": "TheAdmin", "site": "" },
          { "name": "Roles", "Roles": [
            { "Name": "Writer", "Permissions": ["AccessAdminPanel", "EditOwnContent", "ListContent"] },
            { "Name": "Diarist", "Permissions": ["AccessAdminPanel", "EditOwn_Note", "PreviewOwn_Note"] },
            { "Name": "Chief", "Permissions": ["AccessAdminPanel", "PublishContent", "ListContent", "EditUsers", "ListUsers"] },
            { "Name": "Mover", "Permissions": ["AccessAdminPanel", "Import"] },
            { "Name": "Guest", "Permissions": [] } ] },
          { "name": "deployment", "Plans": [ { "Name": "Notes", "Steps": [ { "Type": "AllContentDeploymentStep", "Step": { "Id": "one", "Name": "AllContent" } } ] } ] },
          { "name": "ContentDefinition", "ContentTypes": [
            { "Name": "Note", "DisplayName": "Note",
              "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true, "Draftable": true, "Versionable": true } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} } ] },
            { "Name": "Leaflet", "DisplayName": "Leaflet",
              "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": true } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} } ] },
            { "Name": "Imprint", "DisplayName": "Imprint", "Settings": { "ContentTypeSettings": { "Stereotype": "CustomSettings" } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} } ] } ],
            "ContentParts": [] } ] }
        """;

    private TestHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(
            Declare, serve: true, configure: orchard => orchard.ApplicationServices.AddSingleton<IStartupFilter, OverTls>());
        var recipe = await _host.RecipeAsync(Recipe);
        foreach (var name in (string[])["Harbor", "Bayside"])
        {
            var made = await _host.SetupAsync(_host.Tenant(name), recipe);
            Assert.True(made.Errors.Count == 0, string.Join("\n", made.Errors.Values));
            foreach (var (user, role) in new[] { ("wanda", "Writer"), ("chris", "Chief"), ("gus", "Guest") })
                await AddUserAsync(name, user, role);
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    internal Task RunChoresAsync() =>
        _host.Services.GetRequiredService<BackgroundTaskRunner>().RunDueAsync(DateTime.UtcNow.AddYears(2), CancellationToken.None);

    internal Task<T> InAsync<T>(string tenant, Func<IServiceProvider, Task<T>> work) => _host.InAsync(tenant, work);

    internal Browser Open(string tenant = "Harbor") => new(new Uri(_host.App.Urls.First()), tenant);

    internal async Task<Browser> SignInAsync(string user, string tenant = "Harbor")
    {
        var browser = Open(tenant);
        var response = await browser.SignInAsync(user, Password);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        return browser;
    }

    /// <summary>A note in the clinic's store.</summary>
    internal Task<string> NoteAsync(string title, bool publish = true, string owner = "", string tenant = "Harbor", string type = "Note") =>
        InAsync(tenant, async services =>
        {
            var contents = services.GetRequiredService<IContentManager>();
            var note = await contents.NewAsync(type);
            (note.DisplayText, note.Owner) = (title, owner);
            note.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = title);
            await contents.CreateAsync(note, publish ? VersionOptions.Published : VersionOptions.Draft);
            return note.ContentItemId;
        });

    internal Task<ContentItem?> ReadAsync(string id, VersionOptions version, string tenant = "Harbor") =>
        InAsync(tenant, services => services.GetRequiredService<IContentManager>().GetAsync(id, version));

    internal Task<string> UserIdAsync(string name, string tenant = "Harbor") => InAsync(tenant, async services =>
        ((User)(await services.GetRequiredService<IUserService>().GetUserAsync(name))!).UserId);

    internal Task AddUserAsync(string tenant, string name, string role) => InAsync(tenant, services =>
        services.GetRequiredService<IUserService>().CreateUserAsync(
            new User { UserName = name, Email = name + "@example.com", RoleNames = [role] },
            Password, (key, message) => Assert.Fail($"{key}: {message}")));

    /// <summary>As behind a proxy that ends TLS: in production no cookie travels without.</summary>
    private sealed class OverTls : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Request.Scheme = "https";
                return rest(http);
            });
            next(app);
        };
    }

    private static void Declare(BuiltInCatalog catalog)
    {
        BuiltInFeatures.AddSite(catalog);
        BuiltInFeatures.AddContent(catalog);
        catalog.Feature("Chores", startups: [typeof(ChoresStartup)]);
        catalog.Feature("Rival", startups: [typeof(RivalStartup)], alwaysEnabled: true);

        // What this room does not need of the others, but declares that it does.
        foreach (var missing in catalog.Features.SelectMany(feature => feature.Dependencies).Distinct()
                     .Where(id => catalog.Features.All(feature => feature.Id != id)).ToArray())
            catalog.Feature(missing);
    }
}

/// <summary>A browser without scripts: it keeps cookies, fills forms and presses buttons.</summary>
internal sealed class Browser(Uri host, string tenant) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host };

    public Dictionary<string, string> Cookies { get; } = [];

    public List<string> SetCookies { get; } = [];

    public Task<HttpResponseMessage> GetAsync(string path, string accept = "text/html") =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, Full(path)) { Headers = { { "Accept", accept } } });

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] values) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, Full(path))
        {
            Content = new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Name, value.Value))),
        });

    /// <summary>As a script posts: the token stands in the headers.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, HttpContent? content, string token) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, Full(path))
        {
            Content = content, Headers = { { "Accept", "text/html" }, { "RequestVerificationToken", token } },
        });

    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ParseAsync(response);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    /// <summary>Fills in the form of <paramref name="page"/> whose action ends so, and presses a button of it.</summary>
    public Task<HttpResponseMessage> SubmitAsync(
        IHtmlDocument page, string action, (string Name, string Value)? button = null, params (string Name, string Value)[] typed)
    {
        var form = page.Forms.OfType<IHtmlFormElement>().First(found =>
            found.GetAttribute("method") == "post" && (found.GetAttribute("action") ?? "").Contains(action, StringComparison.OrdinalIgnoreCase));
        var values = form.Elements.OfType<IHtmlInputElement>()
            .Where(input => !string.IsNullOrEmpty(input.Name) && input.Type is not ("submit" or "checkbox" or "radio") || input is { IsChecked: true, Name: not null })
            .Select(input => (input.Name!, input.Value))
            .Where(value => !typed.Any(own => own.Name == value.Item1))
            .Concat(typed);
        return PostAsync(form.GetAttribute("action")!, [.. button is { } pressed ? values.Append(pressed) : values]);
    }

    public async Task<HttpResponseMessage> SignInAsync(string user, string password, string? returnUrl = null)
    {
        var page = await ReadAsync("/Login" + (returnUrl is null ? "" : "?returnUrl=" + Uri.EscapeDataString(returnUrl)));
        return await SubmitAsync(page, "/Login", null, ("UserName", user), ("Password", password));
    }

    /// <summary>A token of this browser's, such as every form of the tenant carries.</summary>
    public async Task<string> TokenAsync()
    {
        var page = await ReadAsync(Cookies.Keys.Any(name => name.StartsWith("orchauth", StringComparison.Ordinal)) ? "/ChangePassword" : "/Login");
        return page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    public void Dispose() => _http.Dispose();

    private string Full(string path) =>
        path.StartsWith($"/{tenant}/", StringComparison.OrdinalIgnoreCase) ? path : $"/{tenant}{path}";

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (Cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));

        var response = await _http.SendAsync(request);
        foreach (var header in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            SetCookies.Add(header);
            var (name, value) = header.Split(';')[0].Split('=', 2) is [var one, var two] ? (one, two) : ("", "");
            if (value.Length == 0)
                Cookies.Remove(name);
            else
                Cookies[name] = value;
        }

        return response;
    }
}
