using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Models;
using OrchardCore.Modules;

namespace Engine.Tests.Tenants;

/// <summary>A slip in tenants.json is told by name, costs the tenant that it is in, and stays for somebody to mend.</summary>
public sealed class TenantListTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string[]> Slips => new()
    {
        { "Two", "\"Two\": { \"State\": 2 }", ["'State' is 2.", "\"Uninitialized\", \"Initializing\", \"Running\", \"Disabled\""] },
        { "Two", "\"Two\": { \"State\": \"Open\" }", ["'State' is \"Open\".", "\"Running\""] },
        { "Two", "\"Two\": { \"State\": \"2\" }", ["'State' is \"2\"."] },
        { "Two", "\"Two\": { \"State\": null }", ["'State' is null."] },
        { "Two", "\"Two\": { \"State\": \"Running\", \"RequestUrlHost\": [\"two.example\"] }", ["'RequestUrlHost' is a list.", "a text, with commas"] },
        { "Two", "\"Two\": { \"State\": \"Running\", \"RequestUrlPrefix\": 7 }", ["'RequestUrlPrefix' is 7.", "It has to be a text"] },
        { "Two", "\"Two\": { \"VersionId\": {}, \"State\": \"Running\" }", ["'VersionId' is an object."] },
        { "Two", "\"Two\": { \"State\": \"Running\", \"state\": \"Disabled\" }", ["'state' is there twice."] },
        { "Two", "\"Two\": null", ["It is null. It has to be an object"] },
        { "Two", "\"Two\": [ 1 ]", ["It is a list. It has to be an object"] },
        { "../two", "\"../two\": { \"State\": \"Running\" }", ["can't be a tenant's name"] },
        { "One", "\"One\": { \"State\": \"Disabled\" }", ["an entry of this name above"] },
        { "ONE", "\"ONE\": { \"State\": \"Disabled\" }", ["an entry of this name above"] },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public async Task A_slip_in_an_entry_is_named_and_costs_that_entry_only(string name, string slip, string[] told)
    {
        var log = new ErrorLog();
        await using var host = await StartAsync(log);
        var file = await AddAsync(host, "/* the first */ ", $"// the next\n  {slip}");

        await host.Shells.RefreshAsync();
        await host.Shells.RefreshAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "One/it"));
        var error = Assert.Single(log.Errors);
        Assert.All(told.Append($"'{file}', line 2, ").Append($"the tenant '{name}'"),
            part => Assert.Contains(part, error, StringComparison.Ordinal));
        var listed = host.Shells.GetAllSettings().Last();
        Assert.Equal((name, TenantState.Invalid), (listed.Name, listed.State));
    }

    [Theory]
    [MemberData(nameof(Slips))]
    public async Task What_cannot_be_read_stays_in_the_file_when_another_tenant_is_written(string name, string slip, string[] told)
    {
        await using var host = await StartAsync(new ErrorLog());
        var file = await AddAsync(host, "/* the first */ ", $"// the next\n  {slip}");

        await SetupAsync(host, "Three");
        var one = (await host.Services.GetRequiredService<IShellSettingsManager>().LoadSettingsAsync("One"))!;
        one.RequestUrlPrefix = "first";
        await host.Shells.UpdateShellSettingsAsync(one);
        Assert.True(host.Shells.TryGetSettings("Three", out var three));
        await host.Shells.RemoveShellSettingsAsync(three);

        var text = await File.ReadAllTextAsync(file, Cancel);
        Assert.All(["/* the first */ ", $"// the next\n  {slip}"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Three", text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "first/it"));
        Assert.NotEmpty(told);
        Assert.Contains(host.Shells.GetAllSettings(), tenant => tenant.Name == name && tenant.State == TenantState.Invalid);
    }

    [Fact]
    public async Task A_known_tenant_goes_on_when_its_entry_cannot_be_read_any_more()
    {
        var log = new ErrorLog();
        await using var host = await StartAsync(log);
        var file = Path.Combine(host.Folder, "tenants.json");
        var whole = await File.ReadAllTextAsync(file, Cancel);

        await File.WriteAllTextAsync(file, whole.Replace("\"Running\"", "\"Run\"", StringComparison.Ordinal), Cancel);
        await host.Shells.RefreshAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "One/it"));
        Assert.Contains("It goes on as it was until then.", Assert.Single(log.Errors), StringComparison.Ordinal);

        await File.WriteAllTextAsync(file, whole.Replace("\"Running\"", "\"Disabled\"", StringComparison.Ordinal), Cancel);
        await host.Shells.RefreshAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(host, "One/it"));
    }

    [Theory]
    [InlineData("", "Default")]
    [InlineData("agency.example", null)]
    public async Task Visitors_of_a_tenant_whose_entry_cannot_be_used_are_told_to_come_back_and_sent_to_nobody_else(
        string hostOfDefault, string? unclaimed)
    {
        await using var host = await StartAsync(new ErrorLog());
        await AddAsync(host, "", $$"""
            "Default": { "RequestUrlHost": "{{hostOfDefault}}" },
            "Two": { "State": 2, "RequestUrlPrefix": "two" }, "Three": { "State": 2 }
            """);

        await host.Shells.RefreshAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(host, "two/it"));
        Assert.Equal("Two", (await host.Shells.MatchAsync(new HostString("localhost"), "/two/it")).Tenant?.Name);
        Assert.Equal(unclaimed, (await host.Shells.MatchAsync(new HostString("localhost"), "/elsewhere")).Tenant?.Name);
    }

    [Fact]
    public async Task A_tenant_whose_entry_cannot_be_used_is_neither_set_up_anew_nor_changed()
    {
        await using var host = await StartAsync(new ErrorLog());
        var file = await AddAsync(host, "", "\"Two\": { \"State\": 2 }");
        var before = await File.ReadAllTextAsync(file, Cancel);
        await host.Shells.RefreshAsync();

        var again = await host.SetupAsync(host.Tenant("Two"), await host.RecipeAsync("""{ "name": "it", "steps": [] }"""));
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => host.Shells.UpdateShellSettingsAsync(host.Tenant("Two")));

        Assert.Contains("'State' is 2.", Assert.Single(again.Errors).Value, StringComparison.Ordinal);
        Assert.Contains("Mend it before", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(file, Cancel));
        Assert.True(host.Shells.TryGetSettings("Two", out var two));
        await Assert.ThrowsAsync<InvalidDataException>(() => host.Shells.GetScopeAsync(two));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\n}\n")]
    [InlineData("{ /* none } , */ }")]
    [InlineData("{ \"A\": {} }")]
    [InlineData("{ \"A\": {} , }")]
    [InlineData("{ \"A\": {} /* , } */ , // its comma,\n \"B\": [1, { \"x\": \"}\" }] }")]
    [InlineData("{ \"A\": 1, \"A\": 2, \"B\": null }")]
    [InlineData("\uFEFF{ \"A\": \"\\\"},\" }")]
    public void One_entry_is_put_in_changed_and_taken_out_again_and_the_others_stay_as_they_are(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var others = new TenantsText(bytes).Entries().Count();

        var added = new TenantsText(bytes).With("New", new Dictionary<string, string?> { ["State"] = "Running" });
        var changed = new TenantsText(added).With("new", new Dictionary<string, string?> { ["State"] = "Disabled", ["Note"] = "kept" });
        var again = new TenantsText(changed).With("New", new Dictionary<string, string?> { ["State"] = "Running" });
        var removed = new TenantsText(again).Without("New");

        Assert.Equal((others + 1, others), (new TenantsText(again).Entries().Count(), new TenantsText(removed).Entries().Count()));
        Assert.Equal(TenantState.Disabled, new TenantsText(changed).Entries().Last().State);
        Assert.Contains("\"Note\": \"kept\"", Encoding.UTF8.GetString(again), StringComparison.Ordinal);
        Assert.Equal(Dense(text.Trim('\uFEFF')), Dense(Encoding.UTF8.GetString(removed)));

        static string Dense(string json) => string.Concat(json.Where(letter => !char.IsWhiteSpace(letter)));
    }

    [Fact]
    public void A_tenant_that_is_removed_leaves_no_entry_that_would_take_its_place()
    {
        var text = """{ "One": { "State": "Running" }, "Two": {}, "one": { "State": "Disabled" } }"""u8.ToArray();

        var removed = new TenantsText(text).Without("One");

        Assert.Equal(["Two"], JsonNode.Parse(removed)!.AsObject().Select(entry => entry.Key));
    }

    [Theory]
    [InlineData("{ \"A\": {} /* , } */, \"B\": 1 }", "A", "B")]
    [InlineData("{ \"A\": {} // , }\n , \"B\": 1 }", "A", "B")]
    [InlineData("{ \"A\": {} /* , } */, // , }\n \"B\": 1 /* , */ }", "B", "A")]
    [InlineData("{ \"A\": {} /* , } */ }", "A")]
    public void An_entry_that_is_taken_out_takes_its_own_comma_along_and_none_of_a_comment(string text, string name, params string[] left) =>
        Assert.Equal(left, new TenantsText(new TenantsText(Encoding.UTF8.GetBytes(text)).Without(name)).Entries().Select(entry => entry.Name));

    [Fact]
    public void What_the_platform_writes_is_plain_JSON()
    {
        var text = "{}"u8.ToArray();
        foreach (var name in (string[])["A", "B", "C"])
            text = new TenantsText(text).With(name, new Dictionary<string, string?> { ["State"] = "Running", ["RequestUrlHost"] = null });

        text = new TenantsText(text).Without("B");
        text = new TenantsText(text).Without("C");

        Assert.Equal("""{"A":{"State":"Running","RequestUrlHost":null}}""", JsonSerializer.Serialize(JsonNode.Parse(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"A\": {} } }")]
    [InlineData("{ \"A\": { }")]
    public void A_text_that_is_no_list_of_tenants_is_refused(string text) =>
        Assert.ThrowsAny<JsonException>(() => new TenantsText(Encoding.UTF8.GetBytes(text)));

    private static async Task<string> AddAsync(TestHost host, string first, string last)
    {
        var file = Path.Combine(host.Folder, "tenants.json");
        var own = JsonNode.Parse(await File.ReadAllTextAsync(file, Cancel))!["One"]!.ToJsonString();
        await File.WriteAllTextAsync(file, $$"""{ {{first}}"One": {{own}}, {{last}} }""", Cancel);
        return file;
    }

    private static async Task<TestHost> StartAsync(ErrorLog log)
    {
        var host = await TestHost.StartAsync(catalog =>
        {
            catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
            catalog.Feature("It", startups: [typeof(ItStartup)]);
        }, serve: true, log: log);
        await SetupAsync(host, "One");
        return host;
    }

    private static async Task SetupAsync(TestHost host, string name) =>
        Assert.Empty((await host.SetupAsync(host.Tenant(name), await host.RecipeAsync(
            """{ "name": "it", "steps": [ { "name": "feature", "enable": ["It"] } ] }""", name))).Errors);

    private static async Task<HttpStatusCode> StatusAsync(TestHost host, string path)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri($"{host.App.Urls.First()}/{path}"), Cancel);
        return response.StatusCode;
    }

    private sealed class ItStartup : StartupBase
    {
        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
            routes.MapGet("it", () => "it");
    }
}
