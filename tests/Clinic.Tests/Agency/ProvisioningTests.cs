using System.Net;

namespace Clinic.Tests.Agency;

/// <summary>The agency's command line, as a process of its own beside the running host.</summary>
public sealed class ProvisioningTests(PlatformHost host) : IDisposable
{
    private readonly string _ownData = Directory.CreateTempSubdirectory("provisioning-").FullName;

    public void Dispose() => Directory.Delete(_ownData, recursive: true);

    [Fact]
    public async Task A_clinic_that_is_created_on_the_command_line_is_served_without_a_restart()
    {
        var name = "bay" + Guid.NewGuid().ToString("N")[..8];
        var variables = await WriteAsync("""
            {
              "name": "Bayside Mind Clinic",
              "telephone": "(555) 555-0177",
              "address": { "street": "4 Shore Road", "city": "Bayside", "region": "FL", "postalCode": "33401" },
              "colors": { "brand": "#1d4f91" },
              "practitioners": [{ "name": "Dr Ines Calder", "credentials": "MD, psychiatrist", "role": "Medical director" }]
            }
            """);

        var (code, text) = await RunAsync(
            "tenants", "create", "--name", name, "--host", name + ".localhost", "--recipe", "clinic-site", "--variables", variables);
        using var visitor = new Browser(new Uri(host.Address, name + "/"));
        await Task.Delay(1500); // The host looks for new tenants once a second.
        var home = await visitor.GetAsync("");

        Assert.True(code == 0, text);
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Equal("Bayside Mind Clinic", home.One(".site-name").TextContent);
        Assert.Contains("4 Shore Road", home.One("address").TextContent, StringComparison.Ordinal);
        Assert.Contains("Dr Ines Calder", home.One(".team").TextContent, StringComparison.Ordinal);
        Assert.Contains("#1d4f91", (await visitor.GetAsync("clinic-profile/brand.css")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_wrong_values_are_named_and_nothing_is_created()
    {
        var name = "bad" + Guid.NewGuid().ToString("N")[..8];
        var variables = await WriteAsync("""
            {
              "name": "",
              "telephone": 5,
              "colors": { "brand": "#ffff00" },
              "practitioners": [{ "credentials": "MD" }],
              "surprise": true
            }
            """);

        var (code, text) = await RunAsync(
            "tenants", "create", "--name", name, "--host", name + ".localhost", "--recipe", "clinic-site", "--variables", variables);

        Assert.NotEqual(0, code);
        foreach (var word in (string[])["name", "telephone", "brand", "practitioners", "surprise"])
            Assert.Contains(word, text, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(Path.Combine(host.Data, "Sites", name)));
        Assert.DoesNotContain(name, await File.ReadAllTextAsync(Path.Combine(host.Data, "tenants.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_is_damaged_is_named_and_hides_no_tenant_from_the_list()
    {
        var name = "torn" + Guid.NewGuid().ToString("N")[..8];
        var folder = Directory.CreateDirectory(Path.Combine(_ownData, "Sites", name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), "{\n  \"RecipeName\": oops\n}");
        await File.WriteAllTextAsync(Path.Combine(_ownData, "tenants.json"), $$"""
            { "{{name}}": { "State": "Running", "RequestUrlHost": "a.localhost" }, "whole": { "State": "Running", "RequestUrlHost": "b.localhost" } }
            """);

        var (code, text) = await CommandLine.RunAsync(_ownData, "tenants", "list");

        Assert.NotEqual(0, code);
        Assert.Contains("whole", text, StringComparison.Ordinal);
        Assert.Contains($"{name}:", text, StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("torn", "\"torn\": { \"State\": 2 }", "'State' is 2.")]
    [InlineData("torn", "\"torn\": { \"State\": \"Running\", \"RequestUrlHost\": [\"a.localhost\"] }", "'RequestUrlHost' is a list.")]
    [InlineData("Whole", "\"Whole\": { \"State\": \"Disabled\" }", "an entry of this name above")]
    public async Task An_entry_that_cannot_be_used_is_named_and_hides_no_tenant_from_the_list(string name, string entry, string problem)
    {
        await File.WriteAllTextAsync(Path.Combine(_ownData, "tenants.json"),
            $$"""{ "whole": { "State": "Running", "RequestUrlHost": "b.localhost" }, {{entry}} }""");

        var (code, text) = await CommandLine.RunAsync(_ownData, "tenants", "list");

        Assert.Equal(2, code);
        Assert.Matches(@"whole +Running +b\.localhost", text);
        Assert.Matches($"{name} +Invalid", text);
        Assert.Contains(problem, Flat(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_tenants_that_somebody_else_holds_is_told_in_a_sentence()
    {
        await File.WriteAllTextAsync(Path.Combine(_ownData, "tenants.json"),
            """{ "whole": { "State": "Running", "RequestUrlHost": "b.localhost" } }""");
        await using var held = new FileStream(
            Path.Combine(_ownData, "tenants.json.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

        var (code, text) = await CommandLine.RunAsync(_ownData, "tenants", "disable", "--name", "whole");

        Assert.Equal(1, code);
        Assert.Contains("'tenants disable' failed:", Flat(text), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loop", "", "loop → loop")]
    [InlineData("inner", "loop", "loop → inner → loop")]
    public async Task A_recipe_that_pulls_itself_in_is_refused_by_name_and_creates_nothing(string first, string second, string ring)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(_ownData, "Recipes")).FullName;
        await File.WriteAllTextAsync(Path.Combine(recipes, "loop.recipe.json"), Recipe("loop", first));
        await File.WriteAllTextAsync(Path.Combine(recipes, "inner.recipe.json"), Recipe("inner", second));
        var name = "ring" + Guid.NewGuid().ToString("N")[..8];

        var (code, text) = await CommandLine.RunInAsync(
            _ownData, host.Data, "tenants", "create", "--name", name, "--host", name + ".localhost", "--recipe", "loop");

        Assert.Equal(1, code);
        Assert.Contains(ring, Flat(text), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(host.Data, "Sites", name)));
        Assert.DoesNotContain(name, await File.ReadAllTextAsync(Path.Combine(host.Data, "tenants.json")), StringComparison.Ordinal);
    }

    private static string Recipe(string name, string inner) => $$"""
        {
          "name": "{{name}}", "issetuprecipe": true,
          "steps": [ { "name": "recipes", "values": [ {{(inner == "" ? "" : $"{{ \"executionid\": \"x\", \"name\": \"{inner}\" }}")}} ] } ]
        }
        """;

    /// <summary>The console breaks long lines.</summary>
    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<string> WriteAsync(string json)
    {
        var path = Path.Combine(_ownData, "variables.json");
        await File.WriteAllTextAsync(path, json);
        return path;
    }

    private Task<(int Code, string Text)> RunAsync(params string[] arguments) => CommandLine.RunAsync(host.Data, arguments);
}
