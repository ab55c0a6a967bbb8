#:package Microsoft.CodeAnalysis.CSharp@5.0.0
#:property NoWarn=CA1305;CA1852

// Makes small faults in four rooms of the code, one at a time, and says which the tests do not see:
//   dotnet run tools/mutate.cs -- [--seed 1] [--each 30] [--minutes 20] [--room Security]
// All faults are compiled into one copy of the repository; a variable of the environment picks the one that is active.

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

string Option(string name, string otherwise) => Array.IndexOf(args, "--" + name) is >= 0 and var at ? args[at + 1] : otherwise;
var (seed, each) = (int.Parse(Option("seed", "1")), int.Parse(Option("each", "30")));
var limit = Stopwatch.StartNew();
var minutes = double.Parse(Option("minutes", "20"));

Room[] rooms =
[
    new("Security", "src/Engine/Security", "Engine.Tests", ["Engine.Tests.Security", "Engine.Tests.Admin"]),
    new("Content", "src/Engine/Content", "Engine.Tests", ["Engine.Tests.Content", "Engine.Tests.Admin"]),
    new("Store", "src/Engine.Store", "Engine.Tests", ["Engine.Tests.Store", "Engine.Tests.Data"]),
    new("Consultations", "src/Modules/Clinic.Consultations", "Clinic.Tests", ["Clinic.Tests.Consultations"]),
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

    var mutants = rooms.SelectMany(room => Sample(room, each, new Random(seed))).Select((mutant, id) => mutant with { Id = id }).ToList();
    while (!Build(mutants))
    {
    }

    Console.WriteLine($"{mutants.Count} faults, compiled in {limit.Elapsed:m\\:ss}. Which of them do the tests reach?");
    var verdicts = new ConcurrentDictionary<Mutant, string>();
    foreach (var room in rooms)
    {
        var seen = Path.Combine(copy, room.Name + ".seen");
        if (Test(room, null, seen) is var (passed, text) && !passed)
            throw new InvalidOperationException($"{room.Name}: the tests fail without any fault.\n{text}");
        var reached = File.ReadAllLines(seen).Select(int.Parse).ToHashSet();
        foreach (var mutant in mutants.Where(mutant => mutant.Room == room && !reached.Contains(mutant.Id)))
            verdicts[mutant] = "not reached";
    }

    Parallel.ForEach(mutants.Where(mutant => !verdicts.ContainsKey(mutant)).OrderBy(mutant => mutant.Id % 7),
        new ParallelOptions { MaxDegreeOfParallelism = 2 }, mutant =>
        {
            if (limit.Elapsed.TotalMinutes < minutes)
                verdicts[mutant] = Test(mutant.Room, mutant.Id, null).Passed ? "survived" : "killed";
        });

    foreach (var room in rooms)
    {
        var own = verdicts.Where(verdict => verdict.Key.Room == room).ToArray();
        var killed = own.Count(verdict => verdict.Value == "killed");
        Console.WriteLine($"\n{room.Name}: {killed} of {own.Length} killed ({100 * killed / Math.Max(1, own.Length)} %).");
        foreach (var (mutant, verdict) in own.Where(verdict => verdict.Value != "killed").OrderBy(it => it.Key.File).ThenBy(it => it.Key.Line))
            Console.WriteLine($"  {verdict}: {mutant.File}:{mutant.Line} {mutant.What}: {mutant.Was}");
    }

    var all = verdicts.Count(verdict => verdict.Value == "killed");
    Console.WriteLine($"\n{all} of {verdicts.Count} killed ({100 * all / Math.Max(1, verdicts.Count)} %), seed {seed}, {limit.Elapsed:m\\:ss}; " +
        $"{mutants.Count - verdicts.Count} not tried for want of time.");
}
finally
{
    Directory.Delete(copy, recursive: true);
}

return 0;

static IEnumerable<Mutant> Sample(Room room, int count, Random random)
{
    var found = Directory.GetFiles(room.Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Regex.IsMatch(file, @"/(obj|bin)/")).Order(StringComparer.Ordinal)
        .SelectMany(file => Find(room, file)).ToArray();
    random.Shuffle(found);
    var chosen = new List<Mutant>();
    foreach (var mutant in found)
    {
        if (chosen.Count < count && !chosen.Any(other => other.File == mutant.File && other.Span.OverlapsWith(mutant.Span)))
            chosen.Add(mutant);
    }

    return chosen;
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
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax or AwaitExpressionSyntax
                or AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax } } statement when !Declares(statement):
                yield return Make(statement, "statement left out", was => $"if (!On(#)) {{ {was} }}");
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

    foreach (var project in rooms.Select(room => room.Tests).Distinct())
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

(bool Passed, string Text) Test(Room room, int? mutant, string? seen)
{
    var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = copy };
    start.ArgumentList.Add($"{copy}/tests/{room.Tests}/bin/Debug/net10.0/{room.Tests}.dll");
    foreach (var argument in (string[])["-nocolor", "-stopOnFail", .. room.Namespaces.SelectMany(name => (string[])["-namespace", name + "*"])])
        start.ArgumentList.Add(argument);
    var temporary = Directory.CreateDirectory(Path.Combine(copy, "tmp", $"{room.Name}{mutant}")).FullName;
    (start.Environment["FAULT"], start.Environment["FAULTS_SEEN"], start.Environment["TMPDIR"]) = ($"{mutant}", seen, temporary);

    using var process = Process.Start(start)!;
    var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    var ended = process.WaitForExit(TimeSpan.FromMinutes(mutant is null ? 10 : 4)); // One that hangs is seen, too.
    if (!ended)
        process.Kill(entireProcessTree: true);

    process.WaitForExit();
    return (ended && process.ExitCode == 0, output.Result + error.Result);
}

static (int Code, string Output) Run(string program, params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
    var output = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return (process.ExitCode, output);
}

internal sealed record Room(string Name, string Folder, string Tests, string[] Namespaces);

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
