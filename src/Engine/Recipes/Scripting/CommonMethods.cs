using System.IO.Compression;

namespace OrchardCore.Scripting;

/// <summary>What every script can call: decoding of text, new ids, and the log.</summary>
internal sealed class CommonMethods : IGlobalMethodProvider
{
    private const int MaxUnpacked = 16 * 1024 * 1024;

    private static readonly GlobalMethod[] Methods =
    [
        new() { Name = "base64", Method = _ => (string encoded) => Encoding.UTF8.GetString(Convert.FromBase64String(encoded)) },
        new() { Name = "html", Method = _ => (string encoded) => WebUtility.HtmlDecode(encoded) },
        new() { Name = "gzip", Method = _ => (string encoded) => Unpack(Convert.FromBase64String(encoded)) },
        new() { Name = "uuid", Method = services => () => Ids(services).GenerateUniqueId() },
        new() { Name = "log", Method = services => (string level, string text, object? param) => Log(services, level, text, param) },
    ];

    public IEnumerable<GlobalMethod> GetMethods() => Methods;

    private static IIdGenerator Ids(IServiceProvider services) => services.GetRequiredService<IIdGenerator>();

    private static string Unpack(byte[] packed)
    {
        using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var buffer = new byte[8192];
        for (int read; (read = zip.Read(buffer)) > 0;)
        {
            unpacked.Write(buffer, 0, read);
            if (unpacked.Length > MaxUnpacked)
                throw new InvalidDataException("What gzip() unpacks is larger than 16 MB.");
        }

        return Encoding.UTF8.GetString(unpacked.ToArray());
    }

    private static void Log(IServiceProvider services, string level, string text, object? value)
    {
        if (!Enum.TryParse<LogLevel>(level, ignoreCase: true, out var found))
            found = LogLevel.Information;

        services.GetRequiredService<ILogger<CommonMethods>>().Log(found, "{Text} {Value}", text, value);
    }
}
