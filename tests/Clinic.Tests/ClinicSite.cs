using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Abstractions.Setup;
using OrchardCore.Environment.Shell;
using OrchardCore.Setup.Services;

namespace Clinic.Tests;

/// <summary>A clinic of its own for each test class, set up from the recipe that real clinics get.</summary>
public sealed class ClinicSite(PlatformHost host) : IAsyncLifetime
{
    public const string UserName = "admin";
    public const string Password = "Correct-Horse-7!";

    public string Name { get; } = "T" + Guid.NewGuid().ToString("N")[..10];

    /// <summary>The host that is its own; without one it answers wherever no other tenant does.</summary>
    public string? Host { get; init; }

    /// <summary>Its prefix: its name, unless it has a host and no need of one.</summary>
    public string Prefix { get => field ?? (Host is null ? Name.ToLowerInvariant() : ""); init; }

    public Uri Address => new(
        $"http://{Host ?? host.Address.Host}:{host.Address.Port}/{(Prefix.Length > 0 ? Prefix + "/" : "")}");

    /// <summary>Where the clinic keeps its database, keys and media.</summary>
    public string Folder => Path.Combine(host.Data, "Sites", Name);

    public async ValueTask InitializeAsync()
    {
        await host.Services.GetRequiredService<IShellHost>().InitializeAsync();
        await host.InTenantAsync(ShellSettings.DefaultShellName, async services =>
        {
            var setup = services.GetRequiredService<ISetupService>();
            var settings = services.GetRequiredService<IShellSettingsManager>().CreateDefaultSettings().AsUninitialized();
            settings.Name = Name;
            (settings.RequestUrlHost, settings.RequestUrlPrefix) = (Host, Prefix);
            var context = new SetupContext
            {
                ShellSettings = settings,
                Recipe = (await setup.GetSetupRecipesAsync()).Single(recipe => recipe.Name == "clinic-site"),
                Errors = new Dictionary<string, string>(),
                Properties =
                {
                    [SetupConstants.SiteName] = "Clinic " + Name,
                    [SetupConstants.AdminUsername] = UserName,
                    [SetupConstants.AdminEmail] = "admin@example.com",
                    [SetupConstants.AdminPassword] = Password,
                    [SetupConstants.DatabaseProvider] = "Sqlite",
                },
            };
            services.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>().HttpContext ??=
                new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = services };
            await setup.SetupAsync(context);
            Assert.Empty(context.Errors);
        });
    }

    /// <summary>A browser without script: it keeps cookies and does not follow redirects by itself.</summary>
    public Browser Open() => new(Address);

    public async Task<Browser> SignInAsync(string userName = UserName, string password = Password)
    {
        var browser = Open();
        var page = await browser.GetAsync("Login");
        var answer = await browser.SubmitAsync(page, "form", new() { ["UserName"] = userName, ["Password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return browser;
    }

    public Task InTenantAsync(Func<IServiceProvider, Task> work) => host.InTenantAsync(Name, work);

    public async Task<T> InTenantAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        T result = default!;
        await host.InTenantAsync(Name, async services => result = await work(services));
        return result;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>What came back: the status, where it points, and the page.</summary>
public sealed record Answer(HttpStatusCode Status, Uri? Location, string Text, HttpResponseMessage Response)
{
    public IHtmlDocument Page => field ??=
        (IHtmlDocument)BrowsingContext.New().OpenAsync(it => it.Content(Text)).GetAwaiter().GetResult();

    public IElement One(string selector) =>
        Page.QuerySelector(selector) ?? throw new InvalidOperationException($"'{selector}' is not on the page:\n{Text}");
}

public sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    public Browser(Uri address) => _client = new HttpClient(new SocketsHttpHandler
    {
        CookieContainer = Cookies, AllowAutoRedirect = false, ConnectCallback = ConnectAsync,
    }) { BaseAddress = address };

    public CookieContainer Cookies { get; } = new();

    public async Task<Answer> GetAsync(string path) => await ReadAsync(await _client.GetAsync(path));

    public async Task<Answer> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> values) =>
        await ReadAsync(await _client.PostAsync(path, new FormUrlEncodedContent(values)));

    public async Task<Answer> PostJsonAsync(string path, object value, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(value) };
        if (token is not null)
            request.Headers.Add("RequestVerificationToken", token);

        return await ReadAsync(await _client.SendAsync(request));
    }

    /// <summary>The token that every form for this browser carries.</summary>
    public async Task<string> TokenAsync()
    {
        var page = await GetAsync("ChangePassword");
        page = page.Status == HttpStatusCode.OK ? page : await GetAsync("Login");
        return page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
    }

    /// <summary>Sends the form on the page as a browser would: its own values, over which come those that are typed.</summary>
    public Task<Answer> SubmitAsync(Answer page, string form, Dictionary<string, string> typed, string? button = null)
    {
        var element = (IHtmlFormElement)page.One(form);
        var values = Values(element).Where(value => !typed.ContainsKey(value.Key)).ToList();
        values.AddRange(typed);
        if (button is not null && page.One(button) is IHtmlButtonElement { Name.Length: > 0 } pressed)
            values.Add(new(pressed.Name!, pressed.Value));
        var action = element.GetAttribute("action") is { Length: > 0 } named
            ? named
            : page.Response.RequestMessage!.RequestUri!.PathAndQuery;
        return PostAsync(action, values);
    }

    public void Dispose() => _client.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                case IHtmlInputElement { Type: "submit" or "button" or "file" or "image" }:
                    break;
                case IHtmlInputElement { Name.Length: > 0 } input:
                    yield return new(input.Name!, input.Value);
                    break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area:
                    yield return new(area.Name!, area.Value);
                    break;
                case IHtmlSelectElement { Name.Length: > 0 } select:
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                        yield return new(select.Name!, option.Value);
                    break;
            }
        }
    }

    // Whatever a clinic's host is called, it is this machine.
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode, response.Headers.Location, await response.Content.ReadAsStringAsync(), response);
}
