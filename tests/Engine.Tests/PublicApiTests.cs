using System.Reflection;

namespace Engine.Tests;

/// <summary>Everything public in the engine is a public name of Orchard Core or YesSql; all else is internal.</summary>
public sealed class PublicApiTests
{
    /// <summary>Members that the compiler writes, or that override what every object has.</summary>
    private static readonly string[] Ignored = ["Equals", "GetHashCode", "ToString", "PrintMembers", "EqualityContract",
        "<Clone>$", "op_Equality", "op_Inequality", "Finalize", "Deconstruct"];

    [Theory]
    [InlineData("Engine")]
    [InlineData("Engine.Store")]
    public void Every_public_name_is_one_of_the_api_we_carry(string assembly)
    {
        if (Reference() is not { } folder)
        {
            Assert.Skip("The API's reference is not here: only the approved surface is compared.");
            return;
        }

        var known = Directory.EnumerateFiles(folder, "*.txt").SelectMany(File.ReadLines)
            .Select(line => line.Split('|')[0].Trim()).ToHashSet();

        var ids = Ids(assembly).ToArray();
        // Orchard's own signatures take the types of the package Shortcodes, whose few names the engine has too.
        var unknown = ids.Where(id => !known.Contains(id) && !id[2..].StartsWith("Shortcodes.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToArray();

        Assert.True(known.Count > 10_000 && (ids.Length > 0 || assembly == "Engine.Store"));
        Assert.True(unknown.Length == 0, string.Join(Environment.NewLine, unknown));
    }

    /// <summary>A change of the surface is a decision: run with APPROVE_API=1 to write it down, and review the difference.</summary>
    [Fact]
    public void The_public_surface_is_the_one_that_was_approved()
    {
        var file = Path.Combine(House.Root, "tests", "Engine.Tests", "PublicApi.approved.txt");
        var surface = Ids("Engine").Concat(Ids("Engine.Store")).Order(StringComparer.Ordinal).ToArray();
        if (Environment.GetEnvironmentVariable("APPROVE_API") == "1")
            File.WriteAllLines(file, surface);

        var approved = File.ReadAllLines(file);

        Assert.Empty(surface.Except(approved));
        Assert.Empty(approved.Except(surface));
    }

    private static IEnumerable<string> Ids(string assembly) => DocumentationIds.Of(Assembly.Load(assembly)).Where(IsCompared);

    internal static bool IsCompared(string id) =>
        !Ignored.Any(name => id.Split('(')[0].EndsWith("." + name, StringComparison.Ordinal));

    internal static string? Reference()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", "design", "orchard-api");
            if (Directory.Exists(found))
                return found;
        }

        return null;
    }
}
