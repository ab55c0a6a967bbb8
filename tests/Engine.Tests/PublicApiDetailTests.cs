using System.Reflection;
using System.Text.RegularExpressions;

namespace Engine.Tests;

/// <summary>
/// What bears Orchard Core's or YesSql's name is as it is there: its base class, its accessors, the names of its parameters.
/// What their interfaces have beyond ours stands in PublicApi.missing.txt, with the reason.
/// </summary>
public sealed class PublicApiDetailTests
{
    private static readonly Dictionary<string, string> _declared = Declared();

    private static (string Id, MemberInfo Member)[] Ours =>
    [
        .. ((string[])["Engine", "Engine.Store"]).SelectMany(name => DocumentationIds.Named(Assembly.Load(name)))
            .Where(it => PublicApiTests.IsCompared(it.Id)),
    ];

    [Fact]
    public void A_class_has_the_base_class_that_it_has_there()
    {
        Assert.SkipWhen(_declared.Count == 0, "The API's reference is not here.");

        Same(from it in Ours
                     where it.Member is Type { IsClass: true } type && _declared.ContainsKey(it.Id)
                     let theirs = BaseOf(_declared[it.Id])
                     let ours = Bases((Type)it.Member)
                     where theirs is not null && !ours.Contains(theirs) // One more here does no harm: templates of both models take it.
                     select $"{it.Id}: there it is a {theirs}, here {string.Join(" : ", ours.DefaultIfEmpty("one without a base"))}");
    }

    [Fact]
    public void A_property_can_be_read_and_written_by_those_who_can_there()
    {
        Assert.SkipWhen(_declared.Count == 0, "The API's reference is not here.");

        Same(from it in Ours
                     where it.Member is PropertyInfo && _declared.ContainsKey(it.Id)
                     let theirs = Regex.Match(_declared[it.Id], @"\{ (.*) \}").Groups[1].Value.Replace("init;", "set;", StringComparison.Ordinal)
                     let ours = Accessors((PropertyInfo)it.Member)
                     where ours != theirs
                     select $"{it.Id}: there {theirs}, here {ours}");
    }

    [Fact]
    public void A_parameter_has_the_name_that_it_has_there()
    {
        Assert.SkipWhen(_declared.Count == 0, "The API's reference is not here.");

        Same(from it in Ours
                     where it.Member is MethodBase && _declared.ContainsKey(it.Id)
                     let theirs = string.Join(", ", ParametersOf(_declared[it.Id]))
                     let ours = string.Join(", ", ((MethodBase)it.Member).GetParameters().Select(parameter => parameter.Name))
                     where ours != theirs
                     select $"{it.Id}: there ({theirs}), here ({ours})");
    }

    /// <summary>Run with APPROVE_API=1 to write the list anew: the reasons that are there stay, new members wait for theirs.</summary>
    [Fact]
    public void What_an_interface_has_beyond_ours_is_known_with_the_reason()
    {
        Assert.SkipWhen(_declared.Count == 0, "The API's reference is not here.");
        var file = Path.Combine(House.Root, "tests", "Engine.Tests", "PublicApi.missing.txt");
        var ids = Ours.Select(it => it.Id).ToHashSet();
        var interfaces = Ours.Where(it => it.Member is Type { IsInterface: true }).Select(it => it.Id[2..]).ToHashSet();
        var missing = _declared.Keys.Where(id => id[0] != 'T' && interfaces.Contains(HolderOf(id)) && !ids.Contains(id)).Order(StringComparer.Ordinal).ToArray();

        var known = File.Exists(file)
            ? File.ReadLines(file).Select(line => line.Split(" | ", 2)).ToDictionary(it => it[0], it => it[1])
            : [];
        if (Environment.GetEnvironmentVariable("APPROVE_API") == "1")
            File.WriteAllLines(file, missing.Select(id => $"{id} | {known.GetValueOrDefault(id, "?")}"));

        Assert.Empty(missing.Except(known.Keys));
        Assert.Empty(known.Keys.Except(missing));
        Assert.DoesNotContain("?", known.Values);
    }

    private static void Same(IEnumerable<string> differences) =>
        Assert.True(!differences.Any(), string.Join(Environment.NewLine, differences));

    private static Dictionary<string, string> Declared() => PublicApiTests.Reference() is not { } folder ? [] : Directory
        .EnumerateFiles(folder, "*.txt").SelectMany(File.ReadLines).Select(line => line.Split(" | ", 2)).Where(it => it.Length == 2)
        .DistinctBy(it => it[0].Trim()).ToDictionary(it => it[0].Trim(), it => it[1].Trim());

    private static string HolderOf(string id) => id.Split('(')[0][2..] is var name ? name[..name.LastIndexOf('.')] : "";

    // "public class A.B : A.C<T>, A.IThing where T : class": a base class stands first, and interfaces begin with an I.
    private static string? BaseOf(string declaration)
    {
        var colon = Regex.Match(declaration, @"^[^:]*? : ([\w.]+)");
        var name = colon.Groups[1].Value;
        return !colon.Success || declaration[..colon.Groups[1].Index].Contains(" where ", StringComparison.Ordinal) ||
            Regex.IsMatch(name, @"(^|\.)I[A-Z]\w*$") ? null : name;
    }

    private static IEnumerable<string> Bases(Type type)
    {
        for (var inherited = type.BaseType; inherited is not null && inherited != typeof(object); inherited = inherited.BaseType)
            yield return Regex.Replace((inherited.IsGenericType ? inherited.GetGenericTypeDefinition() : inherited).FullName!, @"`\d+.*", "");
    }

    private static string Accessors(PropertyInfo property) => string.Join(' ',
        ((MethodInfo?[])[property.GetMethod, property.SetMethod]).Where(it => it is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true })
        .Select(it => (it!.IsPublic || !IsPublic(property) ? "" : it.IsFamily ? "protected " : "protected internal ") + (it.ReturnType == typeof(void) ? "set;" : "get;")));

    private static bool IsPublic(PropertyInfo property) => property.GetMethod is { IsPublic: true } || property.SetMethod is { IsPublic: true };

    private static IEnumerable<string> ParametersOf(string declaration)
    {
        var list = Regex.Match(declaration.Split(" where ")[0], @"\w+(?:<[^()]*>)?\((?<list>.*)\)").Groups["list"].Value;
        var (depth, start) = (0, 0);
        for (var i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || list[i] == ',' && depth == 0)
            {
                if (Regex.Match(list[start..i], @"@?(\w+)(?:\s*=.*)?$").Groups[1].Value is { Length: > 0 } name)
                    yield return name;
                start = i + 1;
            }
            else if (list[i] is '<' or '(' or '[')
                depth++;
            else if (list[i] is '>' or ')' or ']')
                depth--;
        }
    }
}
