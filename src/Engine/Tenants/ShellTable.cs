using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace OrchardCore.Environment.Shell;

/// <summary>
/// Which tenant a request is for. In this order:
/// <list type="bullet">
/// <item>the host as it is, then its <c>*.</c> wildcards from the longest, then tenants without a host;</item>
/// <item>within each, the tenant with the request's first path segment as prefix, then the one without a prefix.</item>
/// </list>
/// The Default tenant, without a host of its own, so answers what nobody else claims.
/// </summary>
internal sealed class ShellTable(IEnumerable<ShellSettings> tenants)
{
    private readonly FrozenDictionary<(string Host, string Prefix), ShellSettings> _tenants = Entries(tenants)
        .GroupBy(entry => entry.Key)
        .ToFrozenDictionary(same => same.Key, same => same.First().Tenant);

    public ShellSettings? Match(HostString host, PathString path)
    {
        var prefix = FirstSegment(path);
        var name = host.Host.ToLowerInvariant();
        if (Find(host.Value?.ToLowerInvariant() ?? "", prefix) is { } withPort)
            return withPort;

        if (Find(name, prefix) is { } exact)
            return exact;

        for (var dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            if (Find("*" + name[dot..], prefix) is { } wildcard)
                return wildcard;
        }

        return Find("", prefix);
    }

    private ShellSettings? Find(string host, string prefix) =>
        prefix.Length > 0 && _tenants.TryGetValue((host, prefix), out var tenant) ||
        _tenants.TryGetValue((host, ""), out tenant) ? tenant : null;

    private static string FirstSegment(PathString path)
    {
        var value = path.Value is { Length: > 1 } text ? text[1..] : "";
        var end = value.IndexOf('/');
        return (end < 0 ? value : value[..end]).ToLowerInvariant();
    }

    private static IEnumerable<((string, string) Key, ShellSettings Tenant)> Entries(IEnumerable<ShellSettings> tenants) =>
        from tenant in tenants
        let prefix = tenant.RequestUrlPrefix?.Trim(' ', '/').ToLowerInvariant() ?? ""
        from host in tenant.RequestUrlHosts is { Length: > 0 } hosts ? hosts : [""]
        select ((host.ToLowerInvariant(), prefix), tenant);
}
