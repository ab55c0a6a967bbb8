using System.Text.RegularExpressions;

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
            Regex.IsMatch(File.ReadAllText(file), @"Engine\.(csproj|Store)|using Engine\b|Engine/"));

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

    [Fact]
    public void The_way_of_a_page_is_as_long_as_its_list_says()
    {
        var readme = File.ReadAllText(Path.Combine(House.Root, "src", "Engine", "README.md"));
        var listed = Regex.Matches(readme, @"^\| \d+ \| `([\w/]+)` \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value).ToArray();

        var lines = listed.Sum(file => File.ReadLines(Path.Combine(House.Root, "src", "Engine", file + ".cs")).Count());

        Assert.Contains($" {listed.Length} files, {lines} lines.", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_engines_readme_names_only_files_that_there_are()
    {
        var engine = Path.Combine(House.Root, "src", "Engine");
        var named = Regex.Matches(File.ReadAllText(Path.Combine(engine, "README.md")), @"`((?:[A-Z]\w+/)+[A-Z]\w+)`")
            .Select(name => name.Groups[1].Value).ToArray();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(
            File.Exists(Path.Combine(engine, name + ".cs")) || Directory.Exists(Path.Combine(engine, name)), $"There is no {name}."));
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
