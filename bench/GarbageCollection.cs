using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Bench;

/// <summary>
/// Has another .NET process collect all its garbage, so that what it holds is what it needs. A trace session with the
/// runtime's heap keyword begins with a full collection; that is all it is opened for.
/// </summary>
internal static class GarbageCollection
{
    private const ulong CollectsHeap = 0x800000;

    public static async Task InduceAsync(int process)
    {
        // Twice: what the first finds to be finalised is free for the second.
        for (var i = 0; i < 2; i++)
        {
            var path = Directory.GetFiles(Path.GetTempPath(), $"dotnet-diagnostic-{process}-*-socket").Single();
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path));
            await socket.SendAsync(Command());

            var answer = new byte[28];
            var read = await socket.ReceiveAsync(answer);
            if (read < 20 || answer[17] != 0)
                throw new InvalidOperationException("The host's runtime did not begin a trace.");

            await DrainAsync(socket, TimeSpan.FromSeconds(2));
        }
    }

    private static async Task DrainAsync(Socket socket, TimeSpan time)
    {
        using var over = new CancellationTokenSource(time);
        var events = new byte[64 * 1024];
        try
        {
            while (await socket.ReceiveAsync(events, over.Token) > 0)
            {
                // The events themselves are of no interest.
            }
        }
        catch (OperationCanceledException)
        {
            // Closing the socket ends the session.
        }
    }

    // CollectTracing: size of the buffer, format, number of providers; then keywords, level, name and filter of each.
    private static byte[] Command()
    {
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, Encoding.Unicode, leaveOpen: true))
        {
            writer.Write(16);
            writer.Write(1);
            writer.Write(1);
            writer.Write(CollectsHeap);
            writer.Write(4);
            Write(writer, "Microsoft-Windows-DotNETRuntime");
            Write(writer, "");
        }

        var message = new byte[20 + payload.Length];
        "DOTNET_IPC_V1\0"u8.CopyTo(message);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(14), (ushort)message.Length);
        (message[16], message[17]) = (0x02, 0x02);
        payload.ToArray().CopyTo(message, 20);
        return message;
    }

    private static void Write(BinaryWriter writer, string text)
    {
        writer.Write(text.Length + 1);
        writer.Write(Encoding.Unicode.GetBytes(text + "\0"));
    }
}
