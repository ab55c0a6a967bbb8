using System.Text.Json.Nodes;
using Engine.Tests.Security;
using OrchardCore.Recipes.Models;
using OrchardCore.Settings;

namespace Engine.Tests.Settings;

/// <summary>Site settings as recipes write them.</summary>
public sealed class SettingsStepTests
{
    private readonly StillDocument<SiteSettings> _documents = new(new SiteSettings());

    [Fact]
    public async Task The_site_has_what_the_recipe_says()
    {
        await RunAsync("""
            { "name": "settings", "SiteName": "Harbor", "PageSize": "20", "UseCdn": "true", "CacheMode": "DebugEnabled",
              "HomeRoute": { "Action": "Display", "ContentItemId": "4abc" }, "LayerSettings": { "Zones": ["Content"] } }
            """);

        var site = _documents.Document;
        Assert.Equal(("Harbor", 20, true, CacheMode.DebugEnabled), (site.SiteName, site.PageSize, site.UseCdn, site.CacheMode));
        Assert.Equal("4abc", site.HomeRoute["ContentItemId"]);
        Assert.Equal(["Content"], site.GetOrCreate<LayerSettings>().Zones);
    }

    [Fact]
    public async Task A_value_of_the_wrong_kind_is_named_with_its_setting_and_the_others_too()
    {
        var context = await RunAsync("""{ "PageSize": "many", "CacheMode": "Never", "SiteName": "Harbor" }""");

        Assert.Collection(context.Errors,
            error => Assert.Contains("'PageSize'", error, StringComparison.Ordinal),
            error => Assert.Contains("'CacheMode'", error, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_that_nobody_wrote_are_those_of_a_new_object()
    {
        var site = new SiteSettings();

        Assert.False(site.TryGet<LayerSettings>(out _));
        Assert.Empty(site.GetOrCreate<LayerSettings>().Zones);
    }

    [Fact]
    public void A_shared_snapshot_reads_settings_once()
    {
        var site = new SiteSettings { IsReadOnly = true, Properties = { ["LayerSettings"] = new JsonObject { ["Zones"] = new JsonArray("A") } } };

        Assert.Same(site.GetOrCreate<LayerSettings>(), site.GetOrCreate<LayerSettings>());
    }

    private async Task<RecipeExecutionContext> RunAsync(string step)
    {
        var context = new RecipeExecutionContext { Name = "settings", Step = JsonNode.Parse(step)!.AsObject() };
        await new SettingsStep(new SiteStore(_documents)).ExecuteAsync(context);
        return context;
    }

    public sealed class LayerSettings
    {
        public string[] Zones { get; set; } = [];
    }
}
