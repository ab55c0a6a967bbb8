using System.Diagnostics;
using System.Text;

namespace Clinic.Tests.Documents;

/// <summary>Types a command as a reader would: in a shell, from the repository's folder or a copy of it.</summary>
internal sealed class Shell : IDisposable
{
    private static readonly string Configuration =
        AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    private readonly DirectoryInfo _temporary = Directory.CreateTempSubdirectory("shell-");
    private readonly Process _process;
    private readonly StringBuilder _text = new();

    private Shell(string command, string folder, (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo("bash")
        {
            ArgumentList = { "-c", command }, WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        // As the tests were built: nothing is left to compile.
        (start.Environment["Configuration"], start.Environment["RunAnalyzers"], start.Environment["CI"]) = (Configuration, "false", "");
        start.Environment["TMPDIR"] = _temporary.FullName; // The SDK leaves things behind.
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.ErrorDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static string Root { get; } = FindRoot();

    public string Text
    {
        get
        {
            lock (_text)
                return _text.ToString();
        }
    }

    public static Shell Start(string command, params (string, string)[] variables) => new(command, Root, variables);

    public static Task<(int Code, string Text)> RunAsync(string command, params (string, string)[] variables) =>
        RunInAsync(Root, command, variables);

    public static async Task<(int Code, string Text)> RunInAsync(string folder, string command, params (string, string)[] variables)
    {
        using var shell = new Shell(command, folder, variables);
        await shell._process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (shell._process.ExitCode, shell.Text);
    }

    public async Task UntilItSaysAsync(string text)
    {
        while (!Text.Contains(text, StringComparison.Ordinal))
        {
            Assert.False(_process.HasExited, Text);
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
        _temporary.Delete(recursive: true);
    }

    private void Add(string? line)
    {
        lock (_text)
            _text.AppendLine(line);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Platform.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder.FullName;
    }
}
