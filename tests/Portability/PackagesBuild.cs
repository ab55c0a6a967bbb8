using System.Diagnostics;

namespace Portability;

/// <summary>
/// A copy of the modules, themes and host, to be built as with Orchard Core's own packages. In the packages' place stand reference
/// assemblies, made of the list of signatures that lies beside the repository; where there is none, nothing can be said.
/// </summary>
public sealed class PackagesBuild : IAsyncLifetime
{
    private const string Host = "src/Platform.Web/Platform.Web.csproj";

    private readonly string _folder = Directory.CreateTempSubdirectory("portability-").FullName;
    private bool _isReady;

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Where the signatures are: ORCHARD_SIGNATURES, or beside the repository.</summary>
    public static string? Signatures { get; } = FindSignatures();

    public string Folder => _folder;

    public async ValueTask InitializeAsync()
    {
        if (Signatures is null)
            return;

        var (code, files) = await RunAsync(Root, "git", "ls-files", "src", "recipes", "Directory.Build.props", "Directory.Packages.props", "global.json");
        Assert.True(code == 0, files);
        foreach (var file in files.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                     .Where(file => !file.StartsWith("src/Engine", StringComparison.Ordinal) && File.Exists(Path.Combine(Root, file))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
            File.Copy(Path.Combine(Root, file), Path.Combine(_folder, file));
        }
    }

    /// <summary>Builds the host, and with it all modules and themes. Answers what the compiler has to say.</summary>
    public async Task<string> BuildAsync(string project = Host)
    {
        Assert.SkipWhen(Signatures is null, "The list of Orchard Core's signatures is not here (ORCHARD_SIGNATURES names its folder): nothing was compiled against it.");
        var feed = Path.Combine(_folder, "feed");
        if (!_isReady)
        {
            var (made, told) = await RunAsync(Root, "dotnet", "run", Path.Combine(Root, "tools", "orchard-references.cs"), "--", Signatures!, feed);
            Assert.True(made == 0, told);
            _isReady = true;
        }

        // The packages made here must never be taken for the real ones: they stay in a folder of their own.
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ??
            Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var (code, text) = await RunAsync(_folder, "dotnet", "build", project, "-c", "Release", "-v", "quiet", "-nologo", "-clp:ErrorsOnly",
            "-p:OrchardBackend=Packages", "-p:RunAnalyzers=false", "-p:NuGetAudit=false",
            "-p:RestoreSources=" + feed, "-p:RestorePackagesPath=" + Path.Combine(_folder, "packages"), "-p:RestoreFallbackFolders=" + packages);
        var errors = text.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal) && !line.Contains("Error(s)", StringComparison.Ordinal));
        return code == 0 ? "" : string.Join('\n', errors.Select(line => line.Trim()).Distinct().DefaultIfEmpty(text));
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<(int Code, string Text)> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = Directory.CreateDirectory(Path.Combine(_folder, "tmp")).FullName;
        (start.Environment["CI"], start.Environment["MSBUILDDISABLENODEREUSE"]) = ("", "1");

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Platform.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }

    private static string? FindSignatures() =>
        (Environment.GetEnvironmentVariable("ORCHARD_SIGNATURES") ?? Path.Combine(Root, "..", "shared", "design", "orchard-api")) is var folder &&
        Directory.Exists(folder) ? folder : null;
}
