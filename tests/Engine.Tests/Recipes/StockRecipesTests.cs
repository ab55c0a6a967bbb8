using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Engine.Tests.Tenants;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace Engine.Tests.Recipes;

/// <summary>Orchard Core's own recipes: what of them Engine does not have is named at once, and without that they set a site up.</summary>
public sealed partial class StockRecipesTests : IAsyncLifetime
{
    private readonly Shelf _shelf = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("stock").FullName;
    private TestHost _host = null!;

    /// <summary>What Engine lacks of each recipe. A line that becomes too long here is a feature lost.</summary>
    public static TheoryData<string, string> Recipes => new()
    {
        { "blank", "ContentPreview Deployment.Remote Indexing Queries Shortcodes.Templates Templates" },
        { "blog", "AdminMenu ContentPreview Deployment.Remote Feeds Indexing MediaProfiles Placements Queries Queries.Sql SafeMode Shortcodes.Templates Templates TheBlogTheme" },
        { "blog.sql.query", "Queries Queries.Sql" },
        { "blog.sql.search", "Queries.Sql" },
        { "headless", "Apis.GraphQL Deployment.Remote Indexing OpenId OpenId.Management OpenId.Server OpenId.Validation Queries" },
        { "saas", "Localization SafeMode TheTheme" },
    };

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(
        configure: orchard => orchard.ApplicationServices.AddSingleton<IRecipeHarvester>(_shelf));

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task What_is_missing_is_named_at_once_and_the_rest_sets_a_site_up(string name, string missing)
    {
        await FurnishAsync();
        var refused = await _host.SetupAsync(_host.Tenant("Default"), await ReadAsync(name));
        var problems = Assert.Single(refused.Errors).Value;
        var named = Missing().Matches(problems).SelectMany(match => Quoted().Matches(match.Value))
            .Select(match => match.Groups[1].Value).ToHashSet();

        foreach (var recipe in _shelf.Recipes.Select(recipe => recipe.RecipeFileInfo.PhysicalPath!))
            await File.WriteAllTextAsync(recipe, Without(named, await File.ReadAllTextAsync(recipe)));
        var applied = await _host.SetupAsync(_host.Tenant("Default"), await ReadAsync(name));

        Assert.Equal(missing.Split(' '), named.Select(id => id.Replace("OrchardCore.", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(problems.Split('\n').Skip(1), problem => Assert.Matches(@"\.recipe\.json\(\d+\), step \d+ ", problem));
        Assert.True(applied.Errors.Count == 0, string.Join('\n', applied.Errors.Values));
    }

    private async Task FurnishAsync()
    {
        Assert.SkipWhen(Samples.Folder("orchard-recipes") is null, "Orchard Core's recipes are not here.");
        foreach (var file in Directory.EnumerateFiles(Samples.Folder("orchard-recipes")!))
        {
            await WriteAsync("Recipes/" + Path.GetFileName(file), await File.ReadAllTextAsync(file));
            _shelf.Recipes.Add(await ReadAsync(Path.GetFileName(file).Replace(".recipe.json", "", StringComparison.Ordinal)));
        }

        await WriteAsync("Recipes/Snippets/footer.html", "<p>Footer</p>");
        foreach (var picture in (string[])["about", "home", "post"])
            await WriteAsync($"wwwroot/assets/img/{picture}-bg.jpg", "picture");
    }

    private async Task WriteAsync(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        await File.WriteAllTextAsync(Path.Combine(_folder, path), text);
    }

    private async Task<RecipeDescriptor> ReadAsync(string name)
    {
        var files = new PhysicalFileProvider(_folder);
        return await _host.Services.GetRequiredService<IRecipeReader>()
            .GetRecipeDescriptorAsync("Recipes", files.GetFileInfo($"Recipes/{name}.recipe.json"), files);
    }

    private static string Without(HashSet<string> missing, string json)
    {
        var recipe = JsonNode.Parse(json, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!;
        var steps = recipe["steps"]!.AsArray();
        foreach (var step in steps.OfType<JsonObject>().ToArray())
        {
            if (missing.Contains(step["name"]!.ToString()) || missing.Contains("OrchardCore." + step["name"]) ||
                step["name"]!.ToString() == "queries")
                steps.Remove(step);
            if (step["enable"] is JsonArray features)
                features.RemoveAll(feature => missing.Contains(feature!.ToString()));
            if (step["site"] is { } theme && missing.Contains(theme.ToString()))
                step["site"] = "";
        }

        return recipe.ToJsonString();
    }

    // "Orchard Core has 'X', 'Y', Engine does not" and "'MediaProfiles' belongs to 'OrchardCore.Media', which Engine has without it".
    [GeneratedRegex(@"Orchard Core has ('[\w.]+'(, )?)+Engine does not|'\w+' belongs to '[\w.]+', which Engine does not have|'\w+'(?= belongs to '[\w.]+', which Engine has without it)")]
    private static partial Regex Missing();

    [GeneratedRegex(@"'((?:OrchardCore\.|The|Safe|MediaP)[\w.]+)'")]
    private static partial Regex Quoted();

    private sealed class Shelf : IRecipeHarvester
    {
        public List<RecipeDescriptor> Recipes { get; } = [];

        public Task<IEnumerable<RecipeDescriptor>> HarvestRecipesAsync() => Task.FromResult<IEnumerable<RecipeDescriptor>>(Recipes);
    }
}
