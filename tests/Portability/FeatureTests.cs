using System.Text.RegularExpressions;

namespace Portability;

/// <summary>What the manifests ask for is there, and brings nothing along that a clinic's host must not have.</summary>
public sealed class FeatureTests
{
    /// <summary>On Orchard Core the set-up screen of a running tenant is open to anybody where this feature is enabled.</summary>
    private const string Setup = "OrchardCore.Setup";

    private static readonly Dictionary<string, string[]> _ours = Ours();

    [Fact]
    public void Every_feature_that_a_module_or_recipe_needs_is_Orchards_or_ours()
    {
        Assert.SkipWhen(PackagesBuild.Signatures is null, "The list of Orchard Core's features is not here.");
        var known = Orchards().Keys.Concat(_ours.Keys).ToHashSet();
        var needed = _ours.Values.SelectMany(it => it).Concat(InRecipes()).Distinct().ToArray();

        Assert.True(needed.Length > 20);
        Assert.Empty(needed.Except(known));
    }

    [Fact]
    public void No_feature_of_a_running_tenant_opens_the_set_up_screen()
    {
        var features = PackagesBuild.Signatures is null ? [] : Orchards();
        foreach (var (feature, needs) in _ours)
            features[feature] = needs;

        var opened = _ours.Keys.Concat(InRecipes()).Distinct().Where(feature => Reach(feature, features).Contains(Setup));

        Assert.Empty(opened);
    }

    /// <summary>Orchard Core shows the dashboard's list of content to those alone who have this permission.</summary>
    [Fact]
    public void A_role_that_edits_content_may_list_it()
    {
        var roles = Directory.EnumerateFiles(Path.Combine(PackagesBuild.Root, "recipes"), "*.json").SelectMany(file =>
            Regex.Matches(File.ReadAllText(file), "\"Permissions\": \\[([^\\]]*)\\]")).Select(Quoted).ToArray();

        Assert.NotEmpty(roles);
        Assert.All(roles.Where(role => role.Contains("EditContent")), role => Assert.Contains("ListContent", role));
    }

    private static HashSet<string> Reach(string feature, Dictionary<string, string[]> features)
    {
        var reached = new HashSet<string>();
        var open = new Queue<string>([feature]);
        while (open.TryDequeue(out var next))
        {
            if (!reached.Add(next))
                continue;

            foreach (var needed in features.GetValueOrDefault(next, []))
                open.Enqueue(needed);
        }

        return reached;
    }

    private static Dictionary<string, string[]> Ours() => Directory
        .EnumerateFiles(Path.Combine(PackagesBuild.Root, "src"), "Manifest.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/Engine/", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileName(Path.GetDirectoryName(file))!, file => Quoted(Regex.Match(File.ReadAllText(file), @"Dependencies = \[([^\]]*)\]")));

    private static IEnumerable<string> InRecipes() => Directory.EnumerateFiles(Path.Combine(PackagesBuild.Root, "recipes"), "*.json")
        .SelectMany(file => Quoted(Regex.Match(File.ReadAllText(file), "\"enable\": \\[([^\\]]*)\\]")));

    private static string[] Quoted(Match list) => [.. Regex.Matches(list.Groups[1].Value, "\"([^\"]+)\"").Select(name => name.Groups[1].Value)];

    // "- `OrchardCore.Forms` -> OrchardCore.Widgets, OrchardCore.Flows"
    private static Dictionary<string, string[]> Orchards()
    {
        var features = new Dictionary<string, string[]>();
        foreach (Match line in Regex.Matches(File.ReadAllText(Path.Combine(PackagesBuild.Signatures!, "NAMES.md")),
                     @"^- `([\w.]+)`[^\n>]*(?:-> ([^\n]*))?$", RegexOptions.Multiline))
            features.TryAdd(line.Groups[1].Value, line.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return features;
    }
}
