using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bench;

/// <summary>What a visitor asks for.</summary>
internal sealed record Request(string Host, string Path, string? Cookie = null)
{
    public string Text => $"GET {Path} HTTP/1.1\r\nHost: {Host}\r\n{(Cookie is null ? "" : $"Cookie: {Cookie}\r\n")}\r\n";
}

/// <summary>Requests, requests a second, and how long the middle one and the slowest in a hundred took.</summary>
internal sealed record Load(long Requests, double Rps, double P50Ms, double P99Ms)
{
    private const int Connections = 32;

    public static string Tool { get; } =
        Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'), folder => File.Exists(Path.Combine(folder, "wrk")))
            ? "wrk -t1 -c32" : "sockets -t1 -c32";

    /// <summary>One thread keeps 32 connections busy, each with the next of the requests; the same for whatever is measured.</summary>
    public static Task<Load> RunAsync(string url, IReadOnlyList<Request> requests, TimeSpan time) =>
        Tool.StartsWith("wrk", StringComparison.Ordinal)
            ? WrkAsync(url, requests, time)
            : Task.Run(() => new SocketLoad(new Uri(url), requests, Connections).Run(time));

    private static async Task<Load> WrkAsync(string url, IReadOnlyList<Request> requests, TimeSpan time)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script(requests));
            string[] common = ["-t1", $"-c{Connections}", $"-d{time.TotalSeconds}s", "--timeout", "10s", "--latency"];
            // One request goes without a script: asking must cost as little as it can where a bare server is asked.
            string[] own = requests is [var single]
                ? ["-H", $"Host: {single.Host}", "-H", single.Cookie is null ? "Accept: */*" : $"Cookie: {single.Cookie}", url + single.Path]
                : ["-s", script, url];
            using var process = Process.Start(new ProcessStartInfo("wrk", [.. common, .. own]) { RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return Read(output);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static Load Read(string output)
    {
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || output.Contains("Socket errors", StringComparison.Ordinal))
            throw new InvalidOperationException($"Not every request was answered:{Environment.NewLine}{output}");

        double Number(string pattern) => double.Parse(Regex.Match(output, pattern).Groups[1].Value, CultureInfo.InvariantCulture);
        return new Load(
            (long)Number(@"([\d]+) requests in"), Number(@"Requests/sec:\s+([\d.]+)"), Milliseconds(output, "50%"), Milliseconds(output, "99%"));
    }

    /// <summary>Equal requests are one string in the script; the order is a list of their numbers.</summary>
    private static string Script(IReadOnlyList<Request> requests)
    {
        var different = requests.Distinct().ToList();
        var numbers = different.Select((request, i) => (request, i)).ToDictionary(it => it.request, it => it.i + 1);
        var script = new StringBuilder("local texts = {\n");
        foreach (var request in different)
            script.Append('"').Append(request.Text.Replace("\r\n", "\\r\\n", StringComparison.Ordinal)).Append("\",\n");

        return script.Append("}\nlocal order = {").AppendJoin(',', requests.Select(request => numbers[request])).Append(
            "}\nlocal at = 0\nrequest = function() at = at % #order + 1; return texts[order[at]] end\n").ToString();
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
