using OrchardCore.Environment.Extensions;

namespace Engine.Tests.Modules;

public sealed class ModuleCatalogTests
{
    [Fact]
    public void A_feature_comes_after_all_that_it_depends_on()
    {
        var declared = new BuiltInCatalog();
        declared.Feature("A", dependencies: ["C"]);
        declared.Feature("B");
        declared.Feature("C", dependencies: ["D"]);
        declared.Feature("D");

        var features = new ModuleCatalog(declared.Features, []).Resolve(["A"]);

        Assert.Equal(["D", "C", "A"], features.Features.Select(feature => feature.Id));
    }

    [Fact]
    public void The_same_features_are_one_set_whatever_their_order()
    {
        var declared = new BuiltInCatalog();
        declared.Feature("A");
        declared.Feature("B");
        var catalog = new ModuleCatalog(declared.Features, []);

        Assert.Same(catalog.Resolve(["A", "B"]), catalog.Resolve(["b", "A"]));
    }
}
