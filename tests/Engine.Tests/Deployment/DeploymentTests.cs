using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Engine.Tests.Admin;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Deployment;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Security;
using OrchardCore.Security.Services;
using YesSql;
using ISession = YesSql.ISession;

namespace Engine.Tests.Deployment;

/// <summary>What of a site is exported as a package, and imported by another.</summary>
public sealed class DeploymentTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task A_plan_is_made_exported_and_imported_by_another_clinic()
    {
        await site.NoteAsync("A note that travels");
        await site.NoteAsync("[js: 6 * 7]");
        await site.NoteAsync("A draft that stays", publish: false);
        using var admin = await site.SignInAsync("admin");
        var path = (await PostAsync(admin, "/Admin/DeploymentPlan/Create", ("name", "Moving"))).Headers.Location!.ToString();
        var id = path.Split('/')[^1];
        foreach (var (type, values) in (ValueTuple<string, (string, string)[]>[])
        [
            ("ContentDefinitionDeploymentStep", [("ContentTypes", "Note"), ("ContentParts", "Note")]), ("ContentDeploymentStep", [("ContentTypes", "Note")]),
            ("AllRolesDeploymentStep", []), ("CustomFileDeploymentStep", [("FileName", "Read me.txt"), ("FileContent", "Hello")]),
            ("JsonRecipeDeploymentStep", [("Json", """{ "name": "settings", "PageSize": 17 }""")]),
        ])
            Assert.Equal(HttpStatusCode.Found, (await PostAsync(admin, $"/Admin/DeploymentPlan/{id}/Step/{type}/Create", values)).StatusCode);

        var shown = (await admin.ReadAsync($"/Admin/DeploymentPlan/Display/{id}")).Body!.TextContent;
        var package = await (await PostAsync(admin, $"/Admin/DeploymentPlan/ExportFile/Execute/{id}")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var imported = await ImportAsync("Bayside", "admin", "moving.zip", package);

        Assert.Contains("Content types: Note", shown, StringComparison.Ordinal);
        using (var zip = new ZipArchive(new MemoryStream(package)))
            Assert.Equal(["Read me.txt", "Recipe.json"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.True(imported.StatusCode == HttpStatusCode.Found, await imported.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var titles = await site.InAsync("Bayside", async services =>
            (await services.GetRequiredService<ISession>().Query<ContentItem, ContentItemIndex>(index => index.Published).ListAsync()).Select(item => item.DisplayText).ToArray());
        Assert.Superset(new HashSet<string> { "A note that travels", "[js: 6 * 7]" }, titles.Select(title => title!.Trim()).ToHashSet());
        Assert.DoesNotContain("A draft that stays", titles);
        Assert.Equal(17, (await site.InAsync("Bayside", services => services.GetRequiredService<OrchardCore.Settings.ISiteService>().GetSiteSettingsAsync())).PageSize);
    }

    [Fact]
    public async Task A_site_that_imports_all_of_itself_stays_as_it_is()
    {
        await site.NoteAsync("Still here");
        var before = await ExportAsync("Harbor");

        using var admin = await site.SignInAsync("admin");
        var imported = await ImportAsync("Harbor", "admin", "all.zip", before);

        Assert.True(imported.StatusCode == HttpStatusCode.Found, await imported.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var (one, two) = (Recipe(before), Recipe(await ExportAsync("Harbor")));
        Assert.Equal(one["steps"]!.AsArray().Select(step => step!["name"]!.ToString()), two["steps"]!.AsArray().Select(step => step!["name"]!.ToString()));
        foreach (var (first, second) in one["steps"]!.AsArray().Zip(two["steps"]!.AsArray()).Where(pair => pair.First!["name"]!.ToString() is not "Content"))
            Assert.Equal(first!.ToJsonString(), second!.ToJsonString());
    }

    [Theory]
    [InlineData("recipe.json", """{ "name": "odd", "steps": [ { "name": "dance" }, { "name": "feature", "enable": ["Nowhere"] } ] }""", "step 1 'dance': the step is unknown", "unknown feature 'Nowhere'")]
    [InlineData("recipe.json", "{ not json", "Recipe.json(1,")]
    [InlineData("package.zip", "no zip", "")]
    [InlineData("page.html", "<p>", "Bring a package")]
    [InlineData("recipe.json", """{ "steps": [ { "name": "deployment", "Plans": [ { "Name": "X", "Steps": [ { "Type": "Dance", "Step": {} } ] } ] } ] }""", "a step of the kind 'Dance'")]
    [InlineData("recipe.json", """{ "steps": [ { "name": "settings", "PageSize": 3 }, { "name": "content", "data": [ { "ContentType": "Nobody" } ] } ] }""", "'Nobody' is not defined")]
    public async Task What_can_not_be_imported_is_said_whole_and_changes_nothing(string file, string text, params string[] problems)
    {
        var refused = await ImportAsync("Harbor", "admin", file, Encoding.UTF8.GetBytes(text));

        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.All(problems.Prepend("Nothing was imported"), problem => Assert.Contains(problem, page, StringComparison.Ordinal));
        Assert.NotEqual(3, (await site.InAsync("Harbor", services => services.GetRequiredService<OrchardCore.Settings.ISiteService>().GetSiteSettingsAsync())).PageSize);
    }

    [Theory]
    [InlineData("""{ "name": "Roles", "Roles": [ { "Name": "Mover", "Permissions": ["SiteOwner"] } ] }""")]
    [InlineData("""{ "name": "roles", "Roles": [ { "Name": "Mover", "Permissions": ["SiteOwner"] } ] }""")]
    [InlineData("""{ "name": "feature", "enable": ["OrchardCore.Lists"] }""")]
    [InlineData("""{ "name": "settings", "SuperUser": "mover" }""")]
    [InlineData("""{ "name": "deployment", "Plans": [] }""")]
    public async Task Nobody_imports_what_the_dashboard_would_refuse_them(string step)
    {
        var before = await ClaimsAsync();

        var refused = await ImportAsync("Harbor", "mover", "recipe.json", Encoding.UTF8.GetBytes($$"""{ "steps": [ {{step}} ] }"""));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("you would need the permission", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(before, await ClaimsAsync());
    }

    [Fact]
    public Task A_step_whose_feature_is_gone_is_kept_and_exports_nothing() => site.InAsync("Harbor", services =>
    {
        var steps = services.GetRequiredService<DeploymentSteps>();
        var stored = new StoredPlan(9, "Old", [new StoredStep("SearchDeploymentStep", new JsonObject { ["Id"] = "s", ["Name"] = "Search", ["Index"] = "notes" })]);

        var again = DeploymentSteps.Write(steps.Read(stored));

        Assert.Equal(("SearchDeploymentStep", "notes"), (again.Steps[0].Type, again.Steps[0].Step["Index"]!.ToString()));
        return Task.FromResult(true);
    });

    [Fact]
    public async Task A_package_is_read_no_further_than_there_is_room()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = await zip.CreateEntry("zeros", CompressionLevel.SmallestSize).OpenAsync(TestContext.Current.CancellationToken))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 130; i++)
                await entry.WriteAsync(zeros, TestContext.Current.CancellationToken);
        }

        bytes.Position = 0;
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => PackageFiles.ReadAsync(bytes));

        Assert.Contains("more than 128 MB", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(Browser browser, string path, params (string, string)[] values) => PostAsync(browser, path, values, true);

    private static async Task<HttpResponseMessage> PostAsync(Browser browser, string path, (string, string)[] values, bool _) =>
        await browser.PostAsync(path, [.. values, ("__RequestVerificationToken", await browser.TokenAsync())]);

    private async Task<HttpResponseMessage> ImportAsync(string tenant, string user, string name, byte[] file)
    {
        if (user == "mover" && !_hasMover.GetValueOrDefault(tenant))
        {
            await site.AddUserAsync(tenant, "mover", "Mover");
            _hasMover[tenant] = true;
        }

        using var browser = await site.SignInAsync(user, tenant);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "importedPackage", name } };
        return await browser.PostAsync("/Admin/DeploymentPlan/Import/Index", form, await browser.TokenAsync());
    }

    private static readonly Dictionary<string, bool> _hasMover = [];

    private Task<byte[]> ExportAsync(string tenant) => site.InAsync(tenant, async services =>
    {
        var plan = new DeploymentPlan();
        foreach (var factory in services.GetRequiredService<DeploymentSteps>().Factories.Where(factory => !factory.Name.StartsWith("Delete", StringComparison.Ordinal)
            && factory.Name is not ("JsonRecipeDeploymentStep" or "CustomFileDeploymentStep" or "ContentDeploymentStep" or "RecipeFileDeploymentStep")))
        {
            var step = factory.Create();
            step.GetType().GetProperty("IncludeAll")?.SetValue(step, true);
            if (StockSteps.Of(step)!.Fields.FirstOrDefault(field => field.Property == "Settings") is { } field)
                step.GetType().GetProperty("Settings")!.SetValue(step, (await field.Choices!(services)).ToArray());
            plan.DeploymentSteps.Add(step);
        }

        using var package = new PackageWriter();
        await services.GetRequiredService<OrchardCore.Deployment.Services.IDeploymentManager>()
            .ExecuteDeploymentPlanAsync(plan, new DeploymentPlanResult(package, new RecipeDescriptor { Name = "all" }));
        using var bytes = new MemoryStream();
        await package.Read().CopyToAsync(bytes);
        return bytes.ToArray();
    });

    private static JsonNode Recipe(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        using var recipe = zip.GetEntry("Recipe.json")!.Open();
        return JsonNode.Parse(recipe)!;
    }

    private Task<string> ClaimsAsync() => site.InAsync("Harbor", async services =>
        string.Join(',', (await services.GetRequiredService<IRoleService>().GetRoleClaimsAsync("Mover")).Select(claim => claim.Value).Order(StringComparer.Ordinal)) +
        (await services.GetRequiredService<IShellFeaturesManager>().GetEnabledFeaturesAsync()).Count() +
        (await services.GetRequiredService<OrchardCore.Settings.ISiteService>().GetSiteSettingsAsync()).SuperUser);
}
