namespace Engine.Tests;

/// <summary>The arrows of the house: which part may know which.</summary>
public sealed class HouseRules
{
    [Fact]
    public void The_store_knows_neither_the_engine_nor_the_web()
    {
        var store = System.Reflection.Assembly.Load("Engine.Store");

        var references = store.GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.DoesNotContain(references, name =>
            name == "Engine" || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }
}
