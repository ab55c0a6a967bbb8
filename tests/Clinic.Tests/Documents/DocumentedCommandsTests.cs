using System.Text.RegularExpressions;
using Clinic.Tests.Agency;

namespace Clinic.Tests.Documents;

/// <summary>The commands that the documents print, typed as they stand there.</summary>
public sealed partial class DocumentedCommandsTests(PlatformHost host) : IDisposable
{
    private const string Start = "dotnet run --project src/Platform.Web";
    private const string Create = "dotnet run --project src/Platform.Web -- tenants create";
    private const string NewModule = "dotnet run tools/new-module.cs Clinic.Events Event";

    /// <summary>Commands that no test types, and why.</summary>
    private static readonly Dictionary<string, string> NotTyped = new()
    {
        ["./test"] = "it is what runs this test",
        ["dotnet run -c Release --project bench"] = "it takes minutes; the figures are for a quiet machine",
        ["dotnet build src/Platform.Web -p:OrchardBackend=Packages"] = "Orchard Core's packages are not at hand; tests/Portability builds with their signatures",
        ["dotnet run tools/mutate.cs"] = "it takes minutes and builds the engine anew",
    };

    private readonly string _data = Directory.CreateTempSubdirectory("documents-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void Every_printed_command_is_typed_by_a_test_or_named_with_a_reason()
    {
        string[] known = [Start, NewModule, "curl ", .. NotTyped.Keys];

        Assert.NotEmpty(Printed());
        Assert.All(Printed(), command => Assert.Contains(known, start => command.StartsWith(start, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_readme_starts_the_platform_and_provisions_a_clinic()
    {
        Assert.Contains(Start, Printed());
        var create = Printed().First(command => command.StartsWith(Create, StringComparison.Ordinal));
        (string, string)[] itsOwnData = [("ORCHARD_APP_DATA", _data)];

        using (var platform = Shell.Start(Start + " -- --urls http://127.0.0.1:0", itsOwnData))
        {
            await platform.UntilItSaysAsync("Press Ctrl+C");
            Assert.Contains("Harbor", platform.Text, StringComparison.Ordinal);
        }

        var (code, text) = await Shell.RunAsync(create, itsOwnData);
        var (_, list) = await CommandLine.RunAsync(_data, "tenants", "list");

        Assert.True(code == 0, text);
        Assert.Contains("bayside.localhost", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_looked_for_in_the_folder_that_the_command_is_typed_in()
    {
        await File.WriteAllTextAsync(Path.Combine(_data, "mine.json"), "{ \"name\": 7 }");

        var (code, text) = await Shell.RunInAsync(_data,
            $"dotnet run --project '{Shell.Root}/src/Platform.Web' -- tenants create --name mine --prefix mine --recipe clinic-site --variables mine.json",
            ("ORCHARD_APP_DATA", host.Data));

        Assert.Equal(2, code);
        Assert.Contains("mine.json(1)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_http_a_clinic_is_made_with_the_printed_requests()
    {
        var (_, said) = await CommandLine.RunAsync(host.Data, "tokens", "create", "--user", "admin", "--label", "documents");
        var token = Regex.Match(said, @"[A-Za-z0-9_\-]{32,}").Value;
        await Task.Delay(1500, TestContext.Current.CancellationToken); // A token of another process is seen within a second.

        foreach (var command in Printed().Where(command => command.StartsWith("curl ", StringComparison.Ordinal)))
        {
            var here = command.Replace("http://localhost:5000/", host.Address.ToString(), StringComparison.Ordinal)
                .Replace("…", ClinicSite.Password, StringComparison.Ordinal);
            var (code, text) = await Shell.RunAsync(here + " --silent --show-error --fail-with-body", ("TOKEN", token));
            Assert.True(code == 0, text);
        }

        using var visitor = new Browser(new Uri($"http://bayside.localhost:{host.Address.Port}/"));
        Assert.Contains("Bayside", (await visitor.GetAsync("")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_module_is_started_from_the_template()
    {
        Assert.Contains(NewModule, Printed());
        foreach (var file in (string[])["Platform.slnx", "Directory.Build.props", "Directory.Packages.props", "global.json",
                     "tools/new-module.cs", "tools/Directory.Packages.props"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_data, file))!);
            File.Copy(Path.Combine(Shell.Root, file), Path.Combine(_data, file));
        }

        var (code, text) = await Shell.RunInAsync(_data, NewModule);

        Assert.True(code == 0, text);
        Assert.True(File.Exists(Path.Combine(_data, "src", "Modules", "Clinic.Events", "EventPart.cs")), text);
    }

    [Theory]
    [InlineData("nothing-like-it")]
    [InlineData("\"\"")]
    public async Task A_test_project_that_there_is_none_of_is_refused_with_those_that_there_are(string project)
    {
        var (code, text) = await Shell.RunAsync("./test " + project);

        Assert.Equal(1, code);
        Assert.Contains("Clinic.Tests Engine.Tests", text, StringComparison.Ordinal);
        Assert.EndsWith("0 passed, 1 failed", text.TrimEnd(), StringComparison.Ordinal);
    }

    private static string[] Printed() =>
    [
        .. from file in Directory.GetFiles(Path.Combine(Shell.Root, "docs"), "*.md")
               .Prepend(Path.Combine(Shell.Root, "README.md")).Append(Path.Combine(Shell.Root, "bench", "README.md"))
           from Match block in Blocks().Matches(File.ReadAllText(file))
           from command in block.Groups[1].Value.Replace("\\\n", "", StringComparison.Ordinal).Split('\n')
           where command.Trim().Length > 0
           select Comment().Replace(Spaces().Replace(command, " "), "").Trim(),
    ];

    [GeneratedRegex(@"```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"  +")]
    private static partial Regex Spaces();

    [GeneratedRegex(@" # .*$")]
    private static partial Regex Comment();
}
