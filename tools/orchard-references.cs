#:package Microsoft.CodeAnalysis.CSharp@5.0.0
#:package Fluid.Core@2.41.1
#:package HtmlSanitizer@10.0.1120
#:package Jint@4.18.0
#:package Markdig@1.6.0
#:property NoWarn=CA1305;CA1852;CA1865;CA1310

// Makes packages out of a list of Orchard Core's public signatures, so that what is written for it can be compiled without it:
//   dotnet run tools/orchard-references.cs -- ../shared/design/orchard-api /tmp/feed
// A file of signatures is an assembly, a line of it a type or a member: "documentation id | declaration". Every assembly that the
// packages of Directory.Packages.props lead to becomes a package of that name and version: reference assemblies, whose bodies throw.

using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

if (args is not [var signatures, var feed] || !Directory.Exists(signatures))
{
    Console.Error.WriteLine("Needed: the folder of the signatures, and the folder for the packages.");
    return 2;
}

var root = new DirectoryInfo(Environment.CurrentDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "Platform.slnx")))
    root = root.Parent;

var versions = XDocument.Load(Path.Combine(root?.FullName ?? ".", "Directory.Packages.props")).Descendants("PackageVersion")
    .ToDictionary(it => it.Attribute("Include")!.Value, it => it.Attribute("Version")!.Value);
var all = Directory.GetFiles(signatures, "*.txt").Select(SignatureFile.Read).ToDictionary(it => it.Name);
var owners = all.Values.SelectMany(it => it.Types.Keys.Select(type => (Type: SignatureFile.Plain(type), it.Name)))
    .GroupBy(it => it.Type).Where(it => it.Select(its => its.Name).Distinct().Count() == 1).ToDictionary(it => it.Key, it => it.First().Name);

var orchard = versions.First(it => it.Key.StartsWith("OrchardCore.", StringComparison.Ordinal)).Value;
var made = new Dictionary<string, MetadataReference>();
var open = new HashSet<string>();
var left = new List<string>();
var libraries = ReferenceAssemblies.Libraries().ToArray();
Directory.CreateDirectory(feed);
foreach (var name in versions.Keys.Where(it => it.StartsWith("OrchardCore.", StringComparison.Ordinal)))
{
    if (!all.ContainsKey(name))
        Console.Error.WriteLine($"There are no signatures of the package {name}.");
    Make(name);
}

Console.WriteLine($"{made.Count} packages in {feed}, {left.Count} signatures left out.");
File.WriteAllLines(Path.Combine(feed, "left-out.txt"), left);
return 0;

// What an assembly is made of comes before it.
void Make(string name)
{
    if (made.ContainsKey(name) || !all.TryGetValue(name, out var file) || !open.Add(name))
        return;

    // The host's package is one of targets alone: what it brings has no signatures that say so.
    var brought = name == "OrchardCore.Application.Cms.Targets" ? ["OrchardCore.Application.Cms.Core.Targets", "OrchardCore"] : (string[])[];
    foreach (var used in file.Names().Select(Owner).OfType<string>().Concat(brought).Distinct())
        Make(used);

    var (image, dependencies) = ReferenceAssemblies.Compile(file, all.Keys, [.. libraries.Select(it => it.Reference), .. made.Values], left);
    made[name] = MetadataReference.CreateFromImage(image);
    Pack(name, image, [
        .. dependencies.Concat(brought).Where(made.ContainsKey).Where(it => it != name).Select(it => (it, orchard)),
        .. libraries.Where(it => it.Package is not null && dependencies.Contains(it.Assembly)).Select(it => (it.Package!, versions[it.Package!])),
    ]);
}

// A type, or what stands in one: "A.B.Type.Constant".
string? Owner(string dotted)
{
    for (var name = dotted; name.Contains('.'); name = name[..name.LastIndexOf('.')])
    {
        if (owners.TryGetValue(name, out var owner))
            return owner;
    }

    return null;
}

void Pack(string name, byte[] image, IEnumerable<(string Name, string Version)> dependencies)
{
    using var archive = new ZipArchive(File.Create(Path.Combine(feed, $"{name}.{orchard}.nupkg")), ZipArchiveMode.Create);
    Write($"{name}.nuspec", Encoding.UTF8.GetBytes($"""
        <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd"><metadata>
          <id>{name}</id><version>{orchard}</version><authors>signatures</authors><description>Signatures only.</description>
          <dependencies><group targetFramework="net10.0">{string.Concat(dependencies.Distinct().Select(it =>
              $"<dependency id=\"{it.Name}\" version=\"{it.Version}\" />"))}</group></dependencies>
        </metadata></package>
        """));
    Write($"lib/net10.0/{name}.dll", image);

    void Write(string path, byte[] content)
    {
        using var entry = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
        entry.Write(content);
    }
}

/// <summary>The signatures of an assembly, and the C# that declares them.</summary>
internal sealed record SignatureFile(string Name, Dictionary<string, string> Types, ILookup<string, (string Id, string Declaration)> Members)
{
    private const string Dotted = """("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?<![\w.:@])([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)""";

    public static SignatureFile Read(string path)
    {
        var lines = File.ReadLines(path).Where(line => line.Contains(" | ", StringComparison.Ordinal))
            .Select(line => line.Split(" | ", 2)).Select(it => (Id: it[0].Trim(), Declaration: it[1].Trim())).ToArray();
        return new(Path.GetFileNameWithoutExtension(path),
            lines.Where(it => it.Id[0] == 'T').DistinctBy(it => it.Id[2..]).ToDictionary(it => it.Id[2..], it => it.Declaration),
            lines.Where(it => it.Id[0] != 'T' && !it.Id.Contains('<')).ToLookup(it => Holder(it.Id), it => it));
    }

    /// <summary>The names of types that the declarations use.</summary>
    public IEnumerable<string> Names() => Types.Values.Concat(Members.SelectMany(it => it).Select(it => it.Declaration))
        .SelectMany(it => Regex.Matches(it, Dotted)).Where(it => it.Groups[2].Success).Select(it => it.Value).Distinct();

    public string ToSource(IEnumerable<string> friends)
    {
        var source = new StringBuilder("#pragma warning disable\n");
        source.Append("[assembly: System.Reflection.AssemblyVersion(\"3.0.0.0\")]\n");
        foreach (var friend in friends)
            source.Append($"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]\n");

        foreach (var id in Types.Keys.Where(id => !Types.ContainsKey(Outer(id))))
            source.Append(Outer(id) is { Length: > 0 } name ? $"namespace {name} {{\n{Declare(id)}}}\n" : Declare(id));

        return source.ToString();
    }

    public static string Plain(string id) => Regex.Replace(id, @"`\d+", "");

    private static string Outer(string id) => id[..Math.Max(0, id.LastIndexOf('.'))];

    private static string Holder(string id) => Outer(id.Split('(')[0][2..].Split('~')[0]);

    private string Declare(string id)
    {
        // "public class A.B.Outer<T>.Name<U> : …" is "public class Name<U> : …" where it stands.
        var name = string.Join(@"\.", id.Split('.').Select(part => Regex.Escape(part.Split('`')[0]) + (part.Contains('`') ? "<[^<>]*(?:<[^<>]*>[^<>]*)*>" : "")));
        var last = Regex.Escape(id.Split('.')[^1].Split('`')[0]);
        var declaration = Regex.Replace(Types[id], $@"(?<![\w.]){name}(?=[\s(:]|$)", full => Regex.Match(full.Value, $@"{last}(?:<.*>)?$").Value);
        declaration = Global(declaration).Replace("record struct ", "struct ").Replace(" record ", " class ");
        var kind = Regex.Match(declaration, @"\b(class|struct|interface|enum|delegate)\b").Value;
        if (kind == "delegate")
            return declaration + ";\n";
        if (kind == "enum")
            return $"{declaration.Split(',')[0]} {{ {string.Join(", ", Members[id].Select(it => it.Declaration))} }}\n";

        var own = Members[id].Select(it => Member(it.Declaration, kind == "interface")).ToList();
        // Constructors that aren't public are not among the signatures, and C# would add one where there is none.
        if (kind == "class" && !declaration.Contains("static ") && !Members[id].Any(it => it.Id.Contains("#ctor")))
            own.Add($"internal {Regex.Unescape(last)}() => throw null;");

        var nested = Types.Keys.Where(it => Outer(it) == id).Select(Declare);
        return $"{declaration} {{\n{string.Join('\n', own.Concat(nested))}\n}}\n";
    }

    private static string Member(string declaration, bool isInterface)
    {
        declaration = Regex.Replace(Global(declaration), @"(?<=[<,]\s?)(?:out|in) (?=[A-Z]\w*\s*[,>])", "");
        var isAbstract = declaration.Contains("abstract ") || isInterface && !declaration.Contains("virtual ") && !declaration.Contains("static ");
        if (declaration.EndsWith('}'))
            return isAbstract ? declaration : Regex.Replace(declaration, @"\b(get|set|init);", "$1 => throw null;");
        if (!declaration.Contains('(') || Regex.IsMatch(declaration, @"\b(const|event)\b"))
            return declaration + ";";

        return declaration + (isAbstract ? ";" : " => throw null;");
    }

    // Within a namespace such as OrchardCore.Data.YesSql the name YesSql is another one. An enum's default comes without its type.
    private static string Global(string declaration)
    {
        declaration = Regex.Replace(declaration, Dotted, name => name.Groups[1].Success ? name.Value : "global::" + name.Value);
        declaration = Regex.Replace(declaration, @"(global::[\w.]+) (\w+) = ([A-Z]\w+)(?=[,)])", "$1 $2 = $1.$3");
        return declaration.Replace("[Obsolete]", "[global::System.Obsolete]");
    }
}

/// <summary>Compiles declarations: what they leave open is filled in, what can't be said here is left out and told.</summary>
internal static class ReferenceAssemblies
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat;

    /// <summary>What the declarations may use beside each other: the framework, and the libraries that this program has.</summary>
    public static IEnumerable<(string Assembly, string? Package, MetadataReference Reference)> Libraries()
    {
        var packs = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs");
        foreach (var file in ((string[])["Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref"]).SelectMany(pack =>
                     Directory.GetFiles(Directory.GetDirectories(Path.Combine(packs, pack)).Order().Last(), "*.dll", SearchOption.AllDirectories)
                         .Where(file => file.Contains("/ref/") || file.Contains("\\ref\\"))))
            yield return (Path.GetFileNameWithoutExtension(file), null, MetadataReference.CreateFromFile(file));

        foreach (var (assembly, package) in ((string, string?)[])[("Fluid", "Fluid.Core"), ("Parlot", null), ("HtmlSanitizer", "HtmlSanitizer"),
                     ("AngleSharp", null), ("Jint", "Jint"), ("Markdig", "Markdig")])
            yield return (assembly, package, MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
    }

    public static (byte[] Image, HashSet<string> Dependencies) Compile(
        SignatureFile file, IEnumerable<string> friends, MetadataReference[] references, List<string> left)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true);
        var tree = CSharpSyntaxTree.ParseText(file.ToSource(friends), new CSharpParseOptions(LanguageVersion.Latest));
        for (var round = 0; ; round++)
        {
            var compilation = CSharpCompilation.Create(file.Name, [tree], references, options);
            var errors = compilation.GetDiagnostics().Where(it => it.Severity == DiagnosticSeverity.Error).ToArray();
            if (errors.Length == 0 || round == 30)
            {
                using var image = new MemoryStream();
                var result = compilation.Emit(image);
                if (!result.Success)
                    throw new InvalidOperationException($"{file.Name}: {string.Join(Environment.NewLine, errors.Take(10))}");

                return (image.ToArray(), [.. Assembly(image)]);
            }

            tree = Mended(compilation, tree, errors, file.Name, left);
        }
    }

    private static IEnumerable<string> Assembly(MemoryStream image)
    {
        image.Position = 0;
        using var file = new System.Reflection.PortableExecutable.PEReader(new MemoryStream(image.ToArray()));
        var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(file);
        return [.. metadata.AssemblyReferences.Select(it => metadata.GetString(metadata.GetAssemblyReference(it).Name))];
    }

    private static SyntaxTree Mended(CSharpCompilation compilation, SyntaxTree tree, Diagnostic[] errors, string file, List<string> left)
    {
        var (root, model) = (tree.GetRoot(), compilation.GetSemanticModel(tree));
        var changes = new Dictionary<TextSpan, string>();
        foreach (var error in errors)
        {
            var node = root.FindNode(error.Location.SourceSpan);
            var type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
            if (error.Id is "CS0535" or "CS0738" && type is not null)
                changes.TryAdd(new(type.CloseBraceToken.SpanStart, 0), Implementation(model.GetDeclaredSymbol(type)!));
            else if (error.Id is "CS7036" or "CS1729" && node.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { Initializer: null } made)
                changes.TryAdd(new(made.ParameterList.Span.End, 0), Base(model.GetDeclaredSymbol(made)!.ContainingType.BaseType!));
            else if (error.Id == "CS0534" && type is not null)
                changes.TryAdd(type.Modifiers.Span, type.Modifiers.ToString().Replace("sealed", "") + " abstract");
            else
            {
                // A class whose base has an interface already says it once more: harmless, but for what C# takes for two of a kind.
                if (error.Id == "CS0695" && type?.BaseList is { } list && model.GetDeclaredSymbol(type)!.BaseType is { } inherited)
                    node = list.Types.Skip(1).FirstOrDefault(it => inherited.AllInterfaces.Contains(model.GetTypeInfo(it.Type).Type, SymbolEqualityComparer.Default)) ?? list.Types[^1];

                SyntaxNode wrong = node.FirstAncestorOrSelf<BaseTypeSyntax>() is { } listed ? listed : node.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
                var span = wrong.Parent is not BaseListSyntax bases ? wrong.Span
                    : bases.Types.Count == 1 ? bases.Span
                    : bases.Types[0] == wrong ? TextSpan.FromBounds(wrong.SpanStart, bases.Types[1].SpanStart)
                    : TextSpan.FromBounds(bases.Types[bases.Types.IndexOf((BaseTypeSyntax)wrong) - 1].Span.End, wrong.Span.End);
                if (changes.TryAdd(span, ""))
                    left.Add($"{file}: {wrong.ToString().Split('\n')[0]} ({error.Id} {error.GetMessage()})");
            }
        }

        // What overlaps waits for the next round.
        var end = -1;
        var now = changes.OrderBy(it => it.Key.Start).ThenByDescending(it => it.Key.Length).Where(it =>
        {
            var isFree = it.Key.Start > end;
            end = isFree ? it.Key.End : end;
            return isFree;
        }).Select(it => new TextChange(it.Key, it.Value)).ToArray();
        return tree.WithChangedText(tree.GetText().WithChanges(now));
    }

    // What is implemented explicitly is no public signature.
    private static string Implementation(INamedTypeSymbol type) => string.Concat(type.AllInterfaces.SelectMany(it => it.GetMembers())
        .Where(it => it.IsAbstract && it is not IMethodSymbol { AssociatedSymbol: not null } && type.FindImplementationForInterfaceMember(it) is null)
        .Select(it => Explicit(it) + "\n"));

    private static string Explicit(ISymbol member)
    {
        var place = member.ContainingType.ToDisplayString(Full);
        return member switch
        {
            IMethodSymbol method => $"{method.ReturnType.ToDisplayString(Full)} {place}.{method.Name}" +
                (method.IsGenericMethod ? $"<{string.Join(", ", method.TypeParameters.Select(it => it.Name))}>" : "") +
                $"({Parameters(method.Parameters)}) => throw null;",
            IPropertySymbol property => $"{property.Type.ToDisplayString(Full)} {place}." +
                (property.IsIndexer ? $"this[{Parameters(property.Parameters)}]" : property.Name) + " {" +
                (property.GetMethod is null ? "" : " get => throw null;") +
                (property.SetMethod is null ? "" : property.SetMethod.IsInitOnly ? " init => throw null;" : " set => throw null;") + " }",
            _ => $"event {((IEventSymbol)member).Type.ToDisplayString(Full)} {place}.{member.Name} {{ add {{ }} remove {{ }} }}",
        };
    }

    private static string Parameters(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(it =>
        $"{it.RefKind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In => "in ", _ => "" }}{it.Type.ToDisplayString(Full)} @{it.Name}"));

    private static string Base(INamedTypeSymbol type)
    {
        var easiest = type.InstanceConstructors.Where(it => it.DeclaredAccessibility is not Accessibility.Private)
            .OrderBy(it => it.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal).ThenBy(it => it.Parameters.Length).First();
        return $" : base({string.Join(", ", easiest.Parameters.Select(it => $"default({it.Type.ToDisplayString(Full)})"))})";
    }
}
