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

    [Fact]
    public void The_engine_knows_no_module()
    {
        var references = System.Reflection.Assembly.Load("Engine").GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.DoesNotContain(references, name => name.StartsWith("Clinic.", StringComparison.Ordinal) || name == "Platform.Web");
    }

    [Fact]
    public void A_module_names_no_engine()
    {
        var files = Directory.EnumerateFiles(Path.Combine(House.Root, "src", "Modules"), "*.cs*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(House.Root, "src", "Themes"), "*.cs*", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

        var wrong = files.Where(file =>
            System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(file), @"Engine\.(csproj|Store)|using Engine\b|Engine/"));

        Assert.NotEmpty(files);
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_theme_has_no_code_but_its_manifest()
    {
        var code = Directory.EnumerateFiles(Path.Combine(House.Root, "src", "Themes"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal));

        Assert.All(code, file => Assert.Equal("Manifest.cs", Path.GetFileName(file)));
    }
}

internal static class House
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Platform.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
