using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Bench;

/// <summary>Where wrk is missing: one thread that waits for any of its connections, takes the answer, and asks again.</summary>
internal sealed class SocketLoad(Uri url, IReadOnlyList<Request> requests, int connections)
{
    private readonly byte[][] _requests = [.. requests.Select(request => Encoding.ASCII.GetBytes(request.Text))];
    private readonly List<long> _taken = [];
    private int _asked;

    public Load Run(TimeSpan time)
    {
        var all = Enumerable.Range(0, connections).Select(_ => new Connection(Connect())).ToDictionary(it => it.Socket);
        foreach (var connection in all.Values)
            connection.Ask(Next());

        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < time)
        {
            var ready = all.Keys.ToList();
            Socket.Select(ready, null, null, 100_000);
            foreach (var socket in ready)
            {
                if (all[socket].TryTake() is not { } ticks)
                    continue;

                _taken.Add(ticks);
                all[socket].Ask(Next());
            }
        }

        foreach (var socket in all.Keys)
            socket.Dispose();

        _taken.Sort();
        return new Load(_taken.Count, _taken.Count / time.TotalSeconds, Share(0.5), Share(0.99));
    }

    private byte[] Next() => _requests[_asked++ % _requests.Length];

    private double Share(double share) =>
        _taken[(int)(_taken.Count * share)] * 1000.0 / Stopwatch.Frequency;

    private Socket Connect()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(url.Host, url.Port);
        return socket;
    }

    private sealed class Connection(Socket socket)
    {
        private readonly byte[] _buffer = new byte[512 * 1024];
        private int _read;
        private long _asked;

        public Socket Socket => socket;

        public void Ask(byte[] request)
        {
            (_read, _asked) = (0, Stopwatch.GetTimestamp());
            socket.Send(request);
        }

        public long? TryTake()
        {
            _read += socket.Receive(_buffer, _read, _buffer.Length - _read, SocketFlags.None);
            return IsWhole(_buffer.AsSpan(0, _read)) ? Stopwatch.GetTimestamp() - _asked : null;
        }

        private static bool IsWhole(ReadOnlySpan<byte> answer)
        {
            var end = answer.IndexOf("\r\n\r\n"u8);
            if (end < 0)
                return false;

            if (!answer.StartsWith("HTTP/1.1 200"u8))
                throw new InvalidOperationException(Encoding.ASCII.GetString(answer[..end]));

            var head = Encoding.ASCII.GetString(answer[..end]);
            const string length = "\r\nContent-Length: ";
            var at = head.IndexOf(length, StringComparison.OrdinalIgnoreCase);
            return at < 0
                ? answer.EndsWith("0\r\n\r\n"u8)
                : answer.Length >= end + 4 + int.Parse(head.AsSpan(at + length.Length).Split("\r\n").GetEnumerator() is var parts &&
                    parts.MoveNext() ? head.AsSpan(at + length.Length)[parts.Current] : "0", CultureInfo.InvariantCulture);
        }
    }
}
