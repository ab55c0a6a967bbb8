using System.Diagnostics;

namespace Engine.Tests.Modules;

/// <summary>The SDK, run in a folder of a test's own, which also takes what it leaves behind.</summary>
internal static class Dotnet
{
    public static async Task<(int Code, string Text)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["TMPDIR"] = Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName;
        (start.Environment["CI"], start.Environment["MSBUILDDISABLENODEREUSE"]) = ("", "1");

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
