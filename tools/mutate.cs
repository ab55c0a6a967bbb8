#:package Microsoft.CodeAnalysis.CSharp@5.0.0
#:property NoWarn=CA1305;CA1852

// Makes small faults in four rooms of the code, one at a time, and says which the tests do not see:
//   dotnet run tools/mutate.cs -- [--seed 1] [--each 26] [--room Security] [--workers 2] [--at Queries.cs:127,ContentManager.cs:40]
// All faults are compiled into one copy of the repository; a variable of the environment picks the one that is active.
// Each class of tests runs once by itself and says which faults it reaches; a fault is tried on those classes alone.

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

string Option(string name, string otherwise) => Array.IndexOf(args, "--" + name) is >= 0 and var at ? args[at + 1] : otherwise;
var (seed, each, places) = (int.Parse(Option("seed", "1")), int.Parse(Option("each", "26")), Option("at", ""));
var watch = Stopwatch.StartNew();

Room[] rooms =
[
    new("Security", "src/Engine/Security", ["Engine.Tests.Security", "Engine.Tests.Admin", "Clinic.Tests.Security"]),
    new("Content", "src/Engine/Content", ["Engine.Tests.Content", "Engine.Tests.Admin", "Clinic.Tests.Articles", "Clinic.Tests.Admin"]),
    new("Store", "src/Engine.Store", ["Engine.Tests.Store", "Engine.Tests.Data"]),
    new("Consultations", "src/Modules/Clinic.Consultations", ["Clinic.Tests.Consultations", "Clinic.Tests.Security"]),
];
rooms = [.. rooms.Where(room => Option("room", room.Name) == room.Name)];

var copy = Directory.CreateTempSubdirectory("mutants-").FullName;
try
{
    foreach (var file in Run("git", "ls-files", ".").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(File.Exists))
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, file))!);
        File.Copy(file, Path.Combine(copy, file));
    }

    var mutants = rooms.SelectMany(room => places == "" ? Sample(room, each, new Random(seed)) : At(room, places.Split(',')))
        .Select((mutant, id) => mutant with { Id = id }).ToList();
    while (!Build(mutants))
    {
    }

    Console.WriteLine($"{mutants.Count} faults, compiled in {watch.Elapsed:m\\:ss}. Which classes of tests reach them?");
    var workers = new ParallelOptions { MaxDegreeOfParallelism = int.Parse(Option("workers", $"{Environment.ProcessorCount}")) };
    var classes = new ConcurrentBag<TestClass>();
    var names = rooms.SelectMany(room => room.Tests).Distinct().SelectMany(Classes).ToArray();
    Parallel.ForEach(Partitioner.Create(names, EnumerablePartitionerOptions.NoBuffering), workers, name => classes.Add(Look(name)));

    Console.WriteLine($"{classes.Count} classes in {watch.Elapsed:m\\:ss}. Now one fault after the other.");
    var verdicts = new ConcurrentDictionary<Mutant, string>();
    Parallel.ForEach(Partitioner.Create(mutants, EnumerablePartitionerOptions.NoBuffering), workers, mutant =>
    {
        verdicts[mutant] = Try(mutant, classes);
        if (verdicts[mutant] != "killed")
            Console.WriteLine($"  {verdicts[mutant]}: {mutant.File}:{mutant.Line} {mutant.What}: {mutant.Was}");
    });

    Console.WriteLine();
    foreach (var room in rooms)
        Console.WriteLine($"{room.Name}: {Score(verdicts.Where(verdict => verdict.Key.Room == room).Select(verdict => verdict.Value))}");

    Console.WriteLine($"All: {Score(verdicts.Values)} Seed {seed}, {watch.Elapsed:m\\:ss}.");
}
finally
{
    Directory.Delete(copy, recursive: true);
}

return 0;

// Whatever its room's tests do not see may still be seen by those of another room.
string Try(Mutant mutant, IReadOnlyCollection<TestClass> classes)
{
    var reaching = classes.Where(it => it.Reaches.Contains(mutant.Id)).ToArray();
    var near = reaching.Where(it => mutant.Room.Tests.Any(it.IsIn)).ToArray();
    foreach (var group in near.Concat(reaching.Except(near)).GroupBy(it => (Array.IndexOf(near, it) < 0, it.Project)))
    {
        var patience = TimeSpan.FromSeconds(60 + (4 * group.Sum(it => it.Seconds))); // One that hangs is seen, too.
        if (!Test(group.Key.Project, group.Select(it => it.Name), ("FAULT", $"{mutant.Id}"), patience).Passed)
            return "killed";
    }

    return reaching.Length > 0 ? "survived" : "not reached";
}

TestClass Look(string name)
{
    var (own, seen) = (Stopwatch.StartNew(), Path.Combine(copy, name + ".seen"));
    var project = string.Join('.', name.Split('.')[..2]);
    var (passed, text) = Test(project, [name], ("FAULTS_SEEN", seen), TimeSpan.FromMinutes(5));
    return passed
        ? new(name, project, own.Elapsed.TotalSeconds, File.Exists(seen) ? File.ReadAllLines(seen).Select(int.Parse).ToHashSet() : [])
        : throw new InvalidOperationException($"{name} fails without any fault.\n{text}");
}

IEnumerable<string> Classes(string space) =>
    Run("dotnet", Dll(string.Join('.', space.Split('.')[..2])), "-list", "classes", "-nocolor").Output.Split('\n')
        .Select(line => line.Trim()).Where(line => line.StartsWith(space + ".", StringComparison.Ordinal));

string Dll(string project) => $"{copy}/tests/{project}/bin/Debug/net10.0/{project}.dll";

static string Score(IEnumerable<string> verdicts)
{
    var all = verdicts.ToLookup(verdict => verdict == "killed");
    return $"{all[true].Count()} of {all.Sum(it => it.Count())} killed ({100 * all[true].Count() / Math.Max(1, all.Sum(it => it.Count()))} %).";
}

static Mutant[] FindAll(Room room) =>
[
    .. Directory.GetFiles(room.Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Regex.IsMatch(file, @"/(obj|bin)/")).Order(StringComparer.Ordinal)
        .SelectMany(file => Find(room, file)),
];

static IEnumerable<Mutant> At(Room room, string[] places) =>
    Apart(FindAll(room).Where(it => places.Contains($"{Path.GetFileName(it.File)}:{it.Line}")));

static IEnumerable<Mutant> Sample(Room room, int count, Random random)
{
    var found = FindAll(room);
    random.Shuffle(found);
    return Apart(found).Take(count);
}

static IEnumerable<Mutant> Apart(IEnumerable<Mutant> found)
{
    var chosen = new List<Mutant>();
    foreach (var mutant in found)
    {
        if (chosen.Any(other => other.File == mutant.File && other.Span.OverlapsWith(mutant.Span)))
            continue;

        chosen.Add(mutant);
        yield return mutant;
    }
}

// Each fault stays on its own lines, so that a line of the copy is the same line of the repository.
static IEnumerable<Mutant> Find(Room room, string file)
{
    var text = SourceText.From(File.ReadAllText(file));
    Mutant Make(SyntaxNode node, string what, Func<string, string> change) => new(
        0, room, file, text.Lines.GetLineFromPosition(node.SpanStart).LineNumber + 1, what,
        Regex.Replace(node.ToString(), @"\s+", " "), node.Span, change(node.ToString()));

    foreach (var node in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes())
    {
        if (IsFixed(node))
            continue;

        switch (node)
        {
            case IfStatementSyntax { Condition: var condition } guard when !Declares(condition):
                yield return guard is { Else: null, Statement: ReturnStatementSyntax or ThrowStatementSyntax }
                    ? Make(condition, "guard removed", was => $"!On(#) && ({was})")
                    : Make(condition, "condition turned round", was => $"On(#) ^ ({was})");
                break;
            case BinaryExpressionSyntax { RawKind: var kind } binary when Opposite((SyntaxKind)kind) is { } other && !Declares(binary):
                yield return Make(binary, $"{binary.OperatorToken} became {other}",
                    was => $"(On(#) ? {binary.Left} {other} {binary.Right} : {was})");
                break;
            // In braces of its own, or an else behind it would become the fault's.
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AwaitExpressionSyntax
                or AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax } } statement when !Declares(statement):
                yield return Make(statement, "statement left out", was => $"{{ if (!On(#)) {{ {was} }} }}");
                break;
            case ReturnStatementSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } literal }:
                yield return Make(literal, "true became false", _ => "!On(#)");
                break;
            case ReturnStatementSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } literal }:
                yield return Make(literal, "false became true", _ => "On(#)");
                break;
        }
    }
}

static string? Opposite(SyntaxKind kind) => kind switch
{
    SyntaxKind.EqualsExpression => "!=",
    SyntaxKind.NotEqualsExpression => "==",
    SyntaxKind.LessThanExpression => "<=",
    SyntaxKind.LessThanOrEqualExpression => "<",
    SyntaxKind.GreaterThanExpression => ">=",
    SyntaxKind.GreaterThanOrEqualExpression => ">",
    SyntaxKind.LogicalAndExpression => "||",
    SyntaxKind.LogicalOrExpression => "&&",
    _ => null,
};

// A variable that is declared in a condition may be unassigned where the condition is not asked.
static bool Declares(SyntaxNode node) =>
    node.DescendantNodesAndSelf().Any(it => it is DeclarationExpressionSyntax or VariableDesignationSyntax);

// Constants, attributes, default values, and queries that are translated to SQL.
static bool IsFixed(SyntaxNode node) => node.Ancestors().Any(it =>
    it is AttributeSyntax or ParameterSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax ||
    it is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword) ||
    it is LambdaExpressionSyntax && it.Parent?.Parent?.Parent is InvocationExpressionSyntax call &&
    Regex.IsMatch(call.Expression.ToString(), @"\b(Query\w*|Where|With|OrderBy\w*|ThenBy\w*|Any|All)(<.*>)?$", RegexOptions.Singleline));

// A fault that does not compile is dropped, and the rest built again.
bool Build(List<Mutant> mutants)
{
    foreach (var file in mutants.GroupBy(mutant => mutant.File))
    {
        var code = File.ReadAllText(file.Key);
        foreach (var mutant in file.OrderByDescending(mutant => mutant.Span.Start))
            code = code[..mutant.Span.Start] + mutant.Becomes.Replace("On(#)", $"global::Faults.{mutant.Room.Name}.On({mutant.Id})") + code[mutant.Span.End..];
        File.WriteAllText(Path.Combine(copy, file.Key), code);
    }

    foreach (var room in rooms)
        File.WriteAllText(Path.Combine(copy, room.Folder, "Faults.cs"), Switch.Replace("ROOM", room.Name));

    foreach (var project in rooms.SelectMany(room => room.Tests).Select(space => string.Join('.', space.Split('.')[..2])).Distinct())
    {
        var (code, output) = Run("dotnet", "build", copy + "/tests/" + project, "-c", "Debug", "-v", "quiet", "-nologo", "-clp:ErrorsOnly",
            "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:RestoreLockedMode=false");
        if (code == 0)
            continue;

        var wrong = Regex.Matches(output, @"mutants-\w+/(\S+?)\((\d+),").Select(match => (match.Groups[1].Value, int.Parse(match.Groups[2].Value))).ToHashSet();
        var dropped = mutants.RemoveAll(mutant => wrong.Contains((mutant.File, mutant.Line)));
        return dropped > 0 ? false : throw new InvalidOperationException(output);
    }

    return true;
}

(bool Passed, string Text) Test(string project, IEnumerable<string> classes, (string Name, string Value) setting, TimeSpan patience)
{
    var temporary = Directory.CreateTempSubdirectory("mutant-").FullName;
    var start = new ProcessStartInfo("dotnet", [Dll(project), "-nocolor", "-stopOnFail", .. classes.SelectMany(name => (string[])["-class", name])])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = copy,
    };
    (start.Environment[setting.Name], start.Environment["TMPDIR"]) = (setting.Value, temporary);

    using var process = Process.Start(start)!;
    var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    var ended = process.WaitForExit(patience);
    if (!ended)
        process.Kill(entireProcessTree: true);

    process.WaitForExit();
    Directory.Delete(temporary, recursive: true);
    return (ended && process.ExitCode == 0, output.Result + error.Result);
}

static (int Code, string Output) Run(string program, params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return (process.ExitCode, output);
}

internal sealed record Room(string Name, string Folder, string[] Tests);

internal sealed record TestClass(string Name, string Project, double Seconds, HashSet<int> Reaches)
{
    public bool IsIn(string space) => Name.StartsWith(space + ".", StringComparison.Ordinal);
}

internal sealed record Mutant(
    int Id, Room Room, string File, int Line, string What, string Was, TextSpan Span, string Becomes);

internal static partial class Program
{
    private const string Switch = """
        namespace Faults;

        internal static class ROOM
        {
            private static readonly int _active = int.TryParse(System.Environment.GetEnvironmentVariable("FAULT"), out var id) ? id : -1;
            private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, bool>? _seen = Watch();

            public static bool On(int id)
            {
                _seen?.TryAdd(id, true);
                return id == _active;
            }

            private static System.Collections.Concurrent.ConcurrentDictionary<int, bool>? Watch()
            {
                if (System.Environment.GetEnvironmentVariable("FAULTS_SEEN") is not { Length: > 0 } file)
                    return null;

                var seen = new System.Collections.Concurrent.ConcurrentDictionary<int, bool>();
                System.AppDomain.CurrentDomain.ProcessExit += (_, _) =>
                    System.IO.File.AppendAllLines(file, System.Linq.Enumerable.Select(seen.Keys, it => it.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                return seen;
            }
        }
        """;
}
