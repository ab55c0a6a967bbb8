using System.Diagnostics;

namespace Clinic.Tests.Agency;

/// <summary>The platform started for a command, as a process of its own on the data of a running host.</summary>
internal static class CommandLine
{
    /// <summary>Where the host itself was built, with the native libraries of this machine beside it.</summary>
    public static readonly string Folder = AppContext.BaseDirectory.Replace(
        Path.Combine("tests", "Clinic.Tests", "bin"), Path.Combine("src", "Platform.Web", "bin"), StringComparison.Ordinal);

    public static Task<(int Code, string Text)> RunAsync(string data, params string[] arguments) =>
        RunInAsync(null, data, arguments);

    /// <param name="content">A folder with recipes of its own; null for the host's.</param>
    public static async Task<(int Code, string Text)> RunInAsync(string? content, string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder,
        };
        start.ArgumentList.Add(Path.Combine(Folder, "Platform.Web.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ORCHARD_APP_DATA"] = data;
        if (content is not null)
            start.Environment["DOTNET_CONTENTROOT"] = content;

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }
}
