using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OrchardCore.AutoSetup;
using OrchardCore.AutoSetup.Services;
using OrchardCore.Environment.Shell;
using OrchardCore.Setup.Services;

namespace Engine.Tests.Tenants;

public sealed class AutoSetupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("autosetup").FullName;
    private readonly string _recipes = Directory.CreateDirectory(
        Path.Combine(AppContext.BaseDirectory, "Recipes")).FullName;

    private readonly string _recipe = "auto" + Guid.NewGuid().ToString("N");

    public AutoSetupTests() => File.WriteAllText(Path.Combine(_recipes, _recipe + ".recipe.json"), $$"""
        { "name": "{{_recipe}}", "issetuprecipe": true, "steps": [ { "name": "feature", "enable": ["OrchardCore.Recipes"] } ] }
        """);

    public void Dispose()
    {
        File.Delete(Path.Combine(_recipes, _recipe + ".recipe.json"));
        // A host that came up took its folder along; one that was refused its start did not.
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_first_start_sets_up_what_is_configured_and_a_second_one_finds_it()
    {
        await using var host = await StartAsync(Configuration());
        var made = File.GetLastWriteTimeUtc(Path.Combine(_folder, "tenants.json"));

        await host.Services.GetServices<IHostedService>().OfType<AutoSetupService>().Single()
            .StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Default", "Harbor"], host.Shells.GetAllSettings().Where(it => it.IsRunning()).Select(it => it.Name).Order());
        Assert.Equal(made, File.GetLastWriteTimeUtc(Path.Combine(_folder, "tenants.json")));
    }

    [Fact]
    public async Task The_start_says_where_the_tenants_are()
    {
        await using var host = await StartAsync(Configuration());
        var announcement = host.Services.GetServices<IHostedService>().OfType<StartAnnouncement>().Single();

        var text = announcement.Text("http://[::]:5080");

        Assert.Contains("http://localhost:5080/", text, StringComparison.Ordinal);
        Assert.Contains("http://harbor.localhost:5080/", text, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5080/Harbor/", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sets_a_tenant_up_gives_a_request_and_a_place_for_the_errors()
    {
        await using var host = await StartAsync(Configuration());
        var (setup, recipe) = (host.Services.GetRequiredService<ISetupService>(), await host.RecipeAsync("""{ "name": "t", "steps": [] }"""));
        var context = new SetupContext { ShellSettings = host.Tenant("Bayside"), Recipe = recipe };

        await Assert.ThrowsAsync<ArgumentNullException>(() => setup.SetupAsync(context));
        context.Errors = new Dictionary<string, string>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => setup.SetupAsync(context));

        Assert.False(host.Shells.TryGetSettings("Bayside", out _));
    }

    [Fact]
    public async Task Every_problem_of_the_configuration_is_named_with_its_key()
    {
        var settings = Configuration();
        settings["OrchardCore:OrchardCore_AutoSetup:Tenants:1:RequestUrlHost"] = "";
        settings["OrchardCore:OrchardCore_AutoSetup:Tenants:1:AdminEmail"] = null;
        settings["OrchardCore:OrchardCore_AutoSetup:Tenants:1:AdminPassword"] = " ";
        settings["OrchardCore:OrchardCore_AutoSetup:Tenants:0:SiteTimeZone"] = "Mars/Olympus";

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(settings));

        Assert.All(["Tenants:1:RequestUrlHost:", "Tenants:1:AdminEmail:", "Tenants:1:AdminPassword:", "Tenants:0:SiteTimeZone:"],
            key => Assert.Contains("OrchardCore:OrchardCore_AutoSetup:" + key, problem.Message, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(_folder, "tenants.json")));
    }

    [Theory]
    [InlineData(0, "RecipeName", "nowhere", "there is no set-up recipe 'nowhere'; there are '")]
    [InlineData(1, "RecipeName", "nowhere", "there is no set-up recipe 'nowhere'; there are '")]
    [InlineData(0, "RecipeName", "broken", "step 1 'dance': the step is unknown")]
    [InlineData(1, "RecipeName", "broken", "step 1 'dance': the step is unknown")]
    public async Task A_tenant_that_cannot_be_set_up_is_named_leaves_nothing_and_keeps_no_other_from_it(
        int index, string key, string value, string problem)
    {
        var (broken, others) = index == 0 ? ("Default", "Harbor") : ("Harbor", "Default");
        var (log, settings) = (new ErrorLog(), Configuration());
        settings[$"OrchardCore:OrchardCore_AutoSetup:Tenants:{index}:{key}"] = value == "broken" ? _recipe + "broken" : value;
        await File.WriteAllTextAsync(Path.Combine(_recipes, _recipe + "broken.recipe.json"), $$"""
            { "name": "{{_recipe}}broken", "issetuprecipe": true, "steps": [ { "name": "dance" } ] }
            """, TestContext.Current.CancellationToken);
        try
        {
            var host = await StartAsync(settings, log);

            Assert.Equal([others], host.Shells.GetAllSettings().Where(it => it.IsRunning()).Select(it => it.Name));
            var error = Assert.Single(log.Errors);
            Assert.StartsWith($"The tenant '{broken}' could not be set up.", error, StringComparison.Ordinal);
            Assert.Contains(problem, error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            Assert.Equal(broken == "Default", error.Contains("nobody can manage tenants", StringComparison.Ordinal));
            Assert.False(Directory.Exists(Path.Combine(_folder, "Sites", broken)));
            await host.StopAsync();
        }
        finally
        {
            File.Delete(Path.Combine(_recipes, _recipe + "broken.recipe.json"));
        }

        await using var again = await StartAsync(Configuration());
        Assert.Equal(["Default", "Harbor"], again.Shells.GetAllSettings().Where(it => it.IsRunning()).Select(it => it.Name).Order());
    }

    [Fact]
    public async Task A_set_up_that_fails_in_an_unforeseen_way_keeps_no_other_tenant_from_it()
    {
        var log = new ErrorLog();
        Directory.CreateDirectory(Path.Combine(_folder, "Sites"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "Sites", "Default"), "no folder", TestContext.Current.CancellationToken);

        await using var host = await StartAsync(Configuration(), log);

        Assert.Equal(["Harbor"], host.Shells.GetAllSettings().Where(it => it.IsRunning()).Select(it => it.Name));
        Assert.StartsWith("The set-up failed in the tenant 'Default'", Assert.Single(log.Errors), StringComparison.Ordinal);
    }

    private Task<TestHost> StartAsync(Dictionary<string, string?> settings, ErrorLog? log = null) => TestHost.StartAsync(
        catalog => catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true),
        settings, serve: true, _folder, orchard => orchard.AddSetupFeatures("OrchardCore.AutoSetup"), log);

    private Dictionary<string, string?> Configuration()
    {
        const string tenants = "OrchardCore:OrchardCore_AutoSetup:Tenants:";
        return new Dictionary<string, string?>
        {
            [tenants + "0:ShellName"] = "Default",
            [tenants + "0:SiteName"] = "Agency",
            [tenants + "0:RecipeName"] = _recipe,
            [tenants + "0:AdminUsername"] = "admin",
            [tenants + "0:AdminEmail"] = "admin@example.com",
            [tenants + "0:AdminPassword"] = "Given-Password-6",
            [tenants + "1:ShellName"] = "Harbor",
            [tenants + "1:SiteName"] = "Harbor",
            [tenants + "1:RecipeName"] = _recipe,
            [tenants + "1:RequestUrlHost"] = "harbor.localhost",
            [tenants + "1:AdminUsername"] = "admin",
            [tenants + "1:AdminEmail"] = "admin@example.com",
            [tenants + "1:AdminPassword"] = "Given-Password-7",
        };
    }
}
