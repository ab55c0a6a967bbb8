using System.Reflection;
using Engine.Tests.Tenants;
using OrchardCore.Environment.Extensions;
using OrchardCore.Modules.Manifest;

namespace Engine.Tests.Modules;

/// <summary>What a module says of itself may be wrong: that costs what it says, and is told by name with the way out.</summary>
public sealed class LeftOutTests
{
    private static readonly (Type, (string, object)[]) Manifest = (typeof(ModuleAttribute), []);

    [Fact]
    public void A_module_without_a_manifest_is_left_out()
    {
        var catalog = Catalog(null, MadeAssembly.Of("Bare"), MadeAssembly.Of("Good", Manifest));

        Assert.NotNull(catalog.Find("Good"));
        Assert.Null(catalog.Find("Bare"));
        Assert.Equal(
            "The module 'Bare' is left out: it has no manifest. Add a Manifest.cs with [assembly: Module(…)] or [assembly: Theme(…)] to it.",
            catalog.WhyMissing("Bare"));
    }

    [Fact]
    public void A_module_that_can_not_be_loaded_is_left_out()
    {
        var catalog = ModuleCatalog.Of(MadeAssembly.Of("Host", (typeof(ModuleNameAttribute), [("name", "Nowhere.To.Be.Found")])));

        Assert.NotNull(catalog.Find("Application.Default"));
        Assert.StartsWith("The module 'Nowhere.To.Be.Found' is left out: it can't be loaded.", catalog.WhyMissing("Nowhere.To.Be.Found"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_needs_a_feature_that_nobody_declares_is_left_out_and_so_is_what_needs_that()
    {
        var catalog = Catalog(declared =>
        {
            declared.Feature("C", dependencies: ["B"]);
            declared.Feature("B", dependencies: ["A", "Nowhere"]);
            declared.Feature("A");
        });

        Assert.Equal(["A"], catalog.All.Features.Select(feature => feature.Id));
        Assert.Contains("needs 'Nowhere'. No module of this host declares that", catalog.WhyMissing("B"), StringComparison.Ordinal);
        Assert.Contains("needs 'B'. The feature 'B'", catalog.WhyMissing("C"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A", "A → A")]
    [InlineData("B", "A → B → A")]
    [InlineData("C", "A → B → C → A")]
    public void Features_that_need_each_other_in_a_ring_are_left_out(string last, string ring)
    {
        string[] members = [.. "ABC".Select(letter => letter.ToString()).TakeWhile(id => string.CompareOrdinal(id, last) <= 0)];
        var catalog = Catalog(declared =>
        {
            for (var i = 0; i < members.Length; i++)
                declared.Feature(members[i], dependencies: [members[(i + 1) % members.Length]]);

            declared.Feature("Needy", dependencies: [last]);
            declared.Feature("Other");
        });

        Assert.Equal(["Other"], catalog.All.Features.Select(feature => feature.Id));
        Assert.All(members, id => Assert.Contains(ring.Replace(" → ", "' → '", StringComparison.Ordinal), catalog.WhyMissing(id), StringComparison.Ordinal));
    }

    [Fact]
    public void The_second_module_of_one_id_is_left_out()
    {
        var catalog = Catalog(null,
            MadeAssembly.Of("First", (typeof(ModuleAttribute), [("Id", "Same"), ("Description", "first")])),
            MadeAssembly.Of("Second", (typeof(ModuleAttribute), [("Id", "Same")]), (typeof(FeatureAttribute), [("Id", "Same.More")])));

        Assert.Equal("first", catalog.Find("Same")!.Description);
        Assert.Null(catalog.Find("Same.More"));
        Assert.Contains("its id is 'Same', which is the id of 'First'", catalog.WhyMissing("Second"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_feature_of_one_id_is_left_out_and_the_rest_of_its_module_stays()
    {
        var catalog = Catalog(declared => declared.Feature("Taken", description: "first"),
            MadeAssembly.Of("Late", Manifest, (typeof(FeatureAttribute), [("Id", "Taken")])));

        Assert.Equal("first", catalog.Find("Taken")!.Description);
        Assert.Equal(["Late"], catalog.Find("Late")!.Owner.Features.Select(feature => feature.Id));
        Assert.Contains("'Taken' of the module 'Late' is left out", Assert.Single(catalog.LeftOut).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wants_it_in_a_recipe_is_told_why_it_is_not_there()
    {
        await using var host = await TestHost.StartAsync(catalog =>
        {
            catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
            catalog.Feature("Needy", dependencies: ["Nowhere"]);
        });

        var context = await host.SetupAsync(host.Tenant("Harbor"), await host.RecipeAsync(
            """{ "name": "t", "steps": [ { "name": "feature", "enable": ["Needy"] } ] }"""));

        Assert.Contains("it needs 'Nowhere'. No module of this host declares that", Assert.Single(context.Errors).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_that_had_it_goes_on_without_and_the_log_says_why()
    {
        var log = new ErrorLog();
        var folder = Directory.CreateTempSubdirectory("host").FullName;
        void Declare(BuiltInCatalog catalog, string needed)
        {
            catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
            catalog.Feature("Needed");
            catalog.Feature("Needy", dependencies: [needed]);
        }

        var before = await TestHost.StartAsync(catalog => Declare(catalog, "Needed"), folder: folder);
        await before.SetupAsync(before.Tenant("Harbor"), await before.RecipeAsync(
            """{ "name": "t", "steps": [ { "name": "feature", "enable": ["Needy"] } ] }"""));
        await before.StopAsync();
        await using var host = await TestHost.StartAsync(catalog => Declare(catalog, "Gone"), folder: folder, log: log);

        Assert.True(await host.InAsync("Harbor", _ => Task.FromResult(true)));
        Assert.Contains(log.Errors, error => error.Contains("'Harbor' goes on without the feature 'Needy'", StringComparison.Ordinal) &&
            error.Contains("needs 'Gone'", StringComparison.Ordinal));
    }

    private static ModuleCatalog Catalog(Action<BuiltInCatalog>? declare, params Assembly[] modules)
    {
        var declared = new BuiltInCatalog();
        declare?.Invoke(declared);
        return new ModuleCatalog(declared.Features, modules);
    }
}
