using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Clinic.Tests.Agency;

/// <summary>Orchard's HTTP API for tenants, asked by a program that carries a token.</summary>
public sealed class TenantApiTests(PlatformHost host, ClinicSite clinic) : IClassFixture<ClinicSite>
{
    [Fact]
    public async Task A_program_with_a_token_creates_a_clinic_and_sets_it_up()
    {
        using var program = await ProgramAsync();
        var name = "api" + Guid.NewGuid().ToString("N")[..8];

        var created = await program.PostAsJsonAsync("api/tenants/create", Clinic(name));
        var setUp = await program.PostAsJsonAsync("api/tenants/setup", Setup(name));
        using var visitor = new Browser(new Uri(host.Address, name + "/"));

        Assert.Equal(HttpStatusCode.OK, created.StatusCode);
        Assert.True(setUp.StatusCode == HttpStatusCode.OK, await setUp.Content.ReadAsStringAsync());
        Assert.Equal("Clinic of the API", (await visitor.GetAsync("")).One(".site-name").TextContent);
        Assert.Equal(HttpStatusCode.Created, (await program.PostAsJsonAsync("api/tenants/setup", Setup(name))).StatusCode);
    }

    [Fact]
    public async Task Wrong_values_are_named_and_create_nothing()
    {
        using var program = await ProgramAsync();

        var answer = await program.PostAsJsonAsync("api/tenants/create", new { Name = "no spaces allowed", RecipeName = "clinic-site" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Name", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_programs_that_change_a_tenant_at_once_one_is_told_of_the_conflict()
    {
        using var program = await ProgramAsync();
        var name = "both" + Guid.NewGuid().ToString("N")[..8];
        await program.PostAsJsonAsync("api/tenants/create", Clinic(name));

        // Both have read the tenant before either may write, unless the machine has no time for them: then they try again.
        HttpResponseMessage[] answers;
        do
        {
            Task<HttpResponseMessage>[] changes;
            await using (new FileStream(Path.Combine(host.Data, "tenants.json.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            {
                changes = [program.PostAsJsonAsync("api/tenants/edit", Clinic(name)), program.PostAsJsonAsync("api/tenants/edit", Clinic(name))];
                await Task.Delay(1500);
            }

            answers = await Task.WhenAll(changes);
            Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        }
        while (answers.All(answer => answer.StatusCode == HttpStatusCode.OK));

        var refused = Assert.Single(answers, answer => answer.StatusCode != HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains($"'{name}' was changed by somebody else meanwhile: nothing was saved.",
            System.Text.RegularExpressions.Regex.Unescape(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await program.PostAsJsonAsync("api/tenants/edit", Clinic(name))).StatusCode);
    }

    [Theory]
    [InlineData("api/tenants/create")]
    [InlineData("api/tenants/setup")]
    [InlineData("api/tenants/edit")]
    [InlineData("api/tenants/enable/Harbor")]
    [InlineData("api/tenants/disable/Harbor")]
    [InlineData("api/tenants/remove/Harbor")]
    public async Task Nobody_manages_tenants_without_a_token_of_the_agency(string path)
    {
        using var stranger = new HttpClient { BaseAddress = host.Address };
        using var forger = new HttpClient { BaseAddress = host.Address };
        forger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "made-up");
        using var administrator = await clinic.SignInAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsJsonAsync(path, Clinic("stolen"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await forger.PostAsJsonAsync(path, Clinic("stolen"))).StatusCode);
        // A clinic has no such address at all.
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PostAsync(path, [])).Status);
    }

    [Fact]
    public async Task A_page_elsewhere_cannot_use_the_agencys_session()
    {
        using var browser = new Browser(host.Address);
        var signIn = await browser.GetAsync("Login");
        await browser.SubmitAsync(signIn, "main form", new()
        {
            ["UserName"] = "admin", ["Password"] = host.PasswordOf("Default"),
        });
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("Admin")).Status);

        var answer = await browser.PostJsonAsync("api/tenants/disable/Harbor", new { });

        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("harbor/")).Status);
    }

    private static object Clinic(string name) => new
    {
        Name = name, RequestUrlPrefix = name, DatabaseProvider = "Sqlite", RecipeName = "clinic-site",
    };

    private static object Setup(string name) => new
    {
        Name = name, SiteName = "Clinic of the API", DatabaseProvider = "Sqlite", RecipeName = "clinic-site",
        UserName = "admin", Email = "admin@example.com", Password = ClinicSite.Password, SiteTimeZone = "Europe/Paris",
    };

    private async Task<HttpClient> ProgramAsync()
    {
        var (code, text) = await CommandLine.RunAsync(host.Data, "tokens", "create", "--user", "admin", "--label", "tests");
        Assert.True(code == 0, text);
        var token = System.Text.RegularExpressions.Regex.Match(text, @"[A-Za-z0-9_\-]{32,}").Value;
        await Task.Delay(1500); // A token of another process is seen within a second.
        var program = new HttpClient { BaseAddress = host.Address };
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return program;
    }
}
