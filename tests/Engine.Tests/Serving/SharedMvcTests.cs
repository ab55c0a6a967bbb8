using Engine.Tests.Tenants;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Admin;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using YesSql;

[assembly: OrchardCore.Modules.Manifest.Module(Id = "Desk", Name = "A module of the tests")]

namespace Engine.Tests.Serving;

/// <summary>One MVC serves every tenant, and each tenant only with what is its own.</summary>
public sealed class SharedMvcTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mvc").FullName;
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "Engine.Tests", EnvironmentName = "Development",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOrchardCms();
        var declared = new BuiltInCatalog();
        BuiltInFeatures.AddHost(declared);
        builder.Services.AddSingleton(new ModuleCatalog(declared.Features, [typeof(DeskStartup).Assembly]));
        builder.Services.AddSingleton(new TenantFolder(_folder));
        await AddAsync("Default", "");
        await AddAsync("One", "One", "Desk");
        await AddAsync("Two", "Two", "Desk");
        await AddAsync("Bare", "Bare");

        _app = builder.Build();
        _app.UseOrchardCore();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_action_runs_in_the_tenant_of_the_request()
    {
        using var browser = Browser();

        Assert.Equal("One", await browser.GetStringAsync("One/Desk/Desk/Name"));
        Assert.Equal("Two", await browser.GetStringAsync("Two/Desk/Desk/Name"));
    }

    [Fact]
    public async Task A_tenant_without_the_feature_has_no_such_action()
    {
        using var browser = Browser();

        var response = await browser.GetAsync("Bare/Desk/Desk/Name");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_form_of_one_tenant_is_refused_by_another()
    {
        using var browser = Browser();
        var token = await browser.GetStringAsync("One/Desk/Desk/Token");
        await browser.GetStringAsync("Two/Desk/Desk/Token");

        var own = await browser.PostAsync("One/Desk/Desk/Save", Form(token));
        var foreign = await browser.PostAsync("Two/Desk/Desk/Save", Form(token));
        var missing = await browser.PostAsync("One/Desk/Desk/Save", Form(""));

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest),
            (own.StatusCode, foreign.StatusCode, missing.StatusCode));
    }

    [Fact]
    public async Task Whoever_signed_in_to_one_tenant_is_a_stranger_to_another()
    {
        using var browser = Browser();
        await browser.GetStringAsync("One/Desk/Desk/SignIn");

        Assert.Equal("ana", await browser.GetStringAsync("One/Desk/Desk/Who"));
        Assert.Equal("nobody", await browser.GetStringAsync("Two/Desk/Desk/Who"));
    }

    [Fact]
    public async Task The_dashboard_asks_a_visitor_to_sign_in_and_refuses_a_user_without_permission()
    {
        using var browser = Browser();
        var visitor = await browser.GetAsync("One/Admin/Desk/Desk/Back");
        await browser.GetStringAsync("One/Desk/Desk/SignIn");
        var user = await browser.GetAsync("One/Admin/Desk/Desk/Back");

        Assert.Equal("/One/sign-in", visitor.Headers.Location?.AbsolutePath);
        Assert.Equal("/One/refused", user.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task What_an_action_saved_before_it_threw_is_not_stored_although_a_filter_answers()
    {
        using var browser = Browser();

        var answer = await browser.GetAsync("One/Desk/Desk/Spend");

        Assert.Equal((HttpStatusCode.BadRequest, "sorry"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal("0", await browser.GetStringAsync("One/Desk/Desk/Spent"));
    }

    private async Task AddAsync(string name, string prefix, params string[] features)
    {
        var folder = new TenantFolder(_folder);
        Directory.CreateDirectory(folder.Of(name));
        await File.WriteAllTextAsync(
            Path.Combine(folder.Of(name), "appsettings.json"), JsonSerializer.Serialize(new { Features = features }));
        new OrchardCore.Data.TenantStores(folder).Open(new ShellSettings { Name = name }).Dispose();
        await TenantsFile.Open(folder)
            .SaveSettingsAsync(new ShellSettings { Name = name, RequestUrlPrefix = prefix }.AsRunning());
    }

    private static FormUrlEncodedContent Form(string token) =>
        new(new Dictionary<string, string> { ["__RequestVerificationToken"] = token });

    private HttpClient Browser() =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri(_app.Urls.First()),
        };
}

public sealed class DeskStartup : OrchardCore.Modules.StartupBase
{
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/refused";
        });
}

public sealed class DeskController(IAntiforgery antiforgery) : Controller
{
    [Apologises]
    public async Task Spend([FromServices] YesSql.ISession session)
    {
        await session.SaveAsync(new Entry { Text = "spent" });
        throw new FormatException();
    }

    public Task<int> Spent([FromServices] YesSql.ISession session) => session.Query<Entry>().CountAsync();

    public string Name() => ShellScope.Context!.Settings.Name;

    public string Token() => antiforgery.GetAndStoreTokens(HttpContext).RequestToken!;

    [HttpPost]
    public string Save() => "saved";

    public async Task<string> SignIn()
    {
        var identity = new System.Security.Claims.ClaimsIdentity("test", "name", "role");
        identity.AddClaim(new System.Security.Claims.Claim("name", "ana"));
        await HttpContext.SignInAsync(new System.Security.Claims.ClaimsPrincipal(identity));
        return "in";
    }

    public string Who() => User.Identity?.Name ?? "nobody";

    [Admin]
    public string Back() => "back";
}

public sealed class ApologisesAttribute : ExceptionFilterAttribute
{
    public override void OnException(ExceptionContext context) =>
        context.Result = new ContentResult { Content = "sorry", StatusCode = StatusCodes.Status400BadRequest };
}
