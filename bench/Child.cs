using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Bench;

/// <summary>A server that runs as a process of its own and ends with the bench.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process _process;

    private Child(Process process, int port, int securePort) =>
        (_process, Port, SecurePort) = (process, port, securePort);

    public int Port { get; }
    public int SecurePort { get; }
    public int Id => _process.Id;
    public string Url => $"http://127.0.0.1:{Port}";
    public string SecureUrl => $"https://127.0.0.1:{SecurePort}";

    public static Child Start(Func<int, int, string[]> arguments, params (string Name, string Value)[] environment)
    {
        var (port, secure) = (FreePort(), FreePort());
        var start = new ProcessStartInfo("dotnet", arguments(port, secure))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Child(process, port, secure);
    }

    /// <summary>How long processors have worked for the process.</summary>
    public double CpuMs
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>What the process holds that no file backs, in megabytes, after a full collection.</summary>
    public async Task<double> MemoryAsync()
    {
        await GarbageCollection.InduceAsync(Id);
        var line = File.ReadLines($"/proc/{Id}/status").First(it => it.StartsWith("RssAnon:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var asked = Process.Start("kill", ["-TERM", $"{Id}"]);
            await asked.WaitForExitAsync();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(20)))
                _process.Kill();
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
