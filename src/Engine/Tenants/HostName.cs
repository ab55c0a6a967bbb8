using System.Buffers;

namespace OrchardCore.Environment.Shell;

/// <summary>
/// The one form in which hosts are compared: small ASCII letters, without a final dot, Unicode as punycode (RFC 5891). A
/// <c>*.</c> before stands for any name, a port after for that port alone.
/// </summary>
internal readonly record struct HostName(string Name, int? Port)
{
    private static readonly IdnMapping Idn = new() { AllowUnassigned = false };
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>As the table of tenants has it.</summary>
    public override string ToString() => Port is { } port ? $"{Name}:{port}" : Name;

    /// <summary>Whether a request can be meant for both.</summary>
    public bool Meets(HostName other) => Name == other.Name && (Port is null || other.Port is null || Port == other.Port);

    /// <summary>Null where it is no host's name.</summary>
    public static HostName? Read(string? address)
    {
        var host = new HostString(address ?? "");
        return host.HasValue && Canonical(host.Host) is { } name && IsPort(host) ? new(name, host.Port) : null;
    }

    private static bool IsPort(HostString host) => host.Port is null
        ? host.Value!.Length == host.Host.Length || host.Host.Contains(':', StringComparison.Ordinal)
        : host.Port is > 0 and <= ushort.MaxValue;

    private static string? Canonical(string host)
    {
        if (host.StartsWith('['))
            return IPAddress.TryParse(host.Trim('[', ']'), out var six) ? $"[{six}]" : null;

        var name = host.EndsWith('.') ? host[..^1] : host;
        if (IsCanonical(name.StartsWith("*.", StringComparison.Ordinal) ? name.AsSpan(2) : name))
            return name;

        try
        {
            // There and back: what is no punycode can't be read, and what reads the same is the same.
            var (any, rest) = name.StartsWith("*.", StringComparison.Ordinal) ? ("*.", name[2..]) : ("", name);
            rest = Idn.GetAscii(Idn.GetUnicode(rest)).ToLowerInvariant();
            return IsCanonical(rest, mayBePunycode: true) ? any + rest : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Labels of 1 to 63 small letters, digits and hyphens inside (RFC 1123); an underscore, because private networks have them.
    private static bool IsCanonical(ReadOnlySpan<char> name, bool mayBePunycode = false)
    {
        if (name.Length is 0 or > 253 || !mayBePunycode && name.Contains("xn--", StringComparison.Ordinal))
            return false;

        foreach (var part in name.Split('.'))
        {
            var label = name[part];
            if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-' || label.ContainsAnyExcept(Letters))
                return false;
        }

        return true;
    }
}
