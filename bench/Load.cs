using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Bench;

/// <summary>Requests a second, and how long the middle one and the slowest in a hundred took.</summary>
internal sealed record Load(double Rps, double P50Ms, double P99Ms)
{
    private const int Connections = 32;

    public static string Tool { get; } =
        Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), folder => File.Exists(Path.Combine(folder, "wrk")))
            ? "wrk -t1 -c32" : "sockets -t1 -c32";

    /// <summary>One thread keeps 32 connections busy; the same for whatever is measured.</summary>
    public static Task<Load> RunAsync(string url, string host, string? cookie, TimeSpan time) =>
        Tool.StartsWith("wrk", StringComparison.Ordinal)
            ? WrkAsync(url, host, cookie, time)
            : Task.Run(() => new SocketLoad(new Uri(url), host, cookie, Connections).Run(time));

    private static async Task<Load> WrkAsync(string url, string host, string? cookie, TimeSpan time)
    {
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{Connections}", $"-d{time.TotalSeconds}s", "--latency", "-H", $"Host: {host}"])
        {
            RedirectStandardOutput = true,
        };
        if (cookie is not null)
        {
            start.ArgumentList.Add("-H");
            start.ArgumentList.Add($"Cookie: {cookie}");
        }

        start.ArgumentList.Add(url);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
            throw new InvalidOperationException($"Not every request was answered:{Environment.NewLine}{output}");

        return new Load(
            double.Parse(Regex.Match(output, @"Requests/sec:\s+([\d.]+)").Groups[1].Value, CultureInfo.InvariantCulture),
            Milliseconds(output, "50%"), Milliseconds(output, "99%"));
    }

    private static double Milliseconds(string output, string share)
    {
        var found = Regex.Match(output, Regex.Escape(share) + @"\s+([\d.]+)(us|ms|s)");
        var value = double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
        return found.Groups[2].Value switch
        {
            "us" => value / 1000,
            "s" => value * 1000,
            _ => value,
        };
    }
}
