namespace OrchardCore.Environment.Shell;

/// <summary>
/// Which tenant a request is for. In this order:
/// <list type="bullet">
/// <item>the host as it is, then its <c>*.</c> wildcards from the longest, then tenants without a host;</item>
/// <item>within each, the tenant with the request's first path segment as prefix, then the one without a prefix.</item>
/// </list>
/// The Default tenant, without a host of its own, so answers what nobody else claims; but only on hosts that are known:
/// this machine's own names, those that some tenant has, and <paramref name="hosts"/>. Whatever else a request names as
/// its host is forged. On a known host that no tenant claims, a tenant that has hosts and no prefix is there too, for
/// preview, below its name.
/// </summary>
/// <param name="hosts">More known hosts; <c>*.</c> stands for any name before, <c>*</c> for any host.</param>
internal sealed class ShellTable(IEnumerable<ShellSettings> tenants, params IEnumerable<string> hosts)
{
    private readonly FrozenSet<string> _known =
        tenants.SelectMany(tenant => tenant.RequestUrlHosts).Concat(hosts).Append("localhost").Append("*.localhost")
        .Select(Canonical).ToFrozenSet();

    // What is listed first wins: a tenant's own address is never taken by another one's preview.
    private readonly FrozenDictionary<(string Host, string Prefix), ShellSettings> _tenants =
        Entries([.. tenants]).Concat(Previews([.. tenants]))
        .GroupBy(entry => entry.Key)
        .ToFrozenDictionary(same => same.Key, same => same.First().Tenant);

    private readonly bool _hasPorts = tenants.SelectMany(tenant => tenant.RequestUrlHosts).Any(host => HostName.Read(host) is { Port: not null });

    /// <summary>The tenant, and the first segment of the path where that is what it was found by.</summary>
    public (ShellSettings? Tenant, string Prefix) Match(HostString host, PathString path)
    {
        var prefix = FirstSegment(path);
        if (HostName.Read(host.Value) is not { } asked)
            return default;

        var name = asked.Name;
        if (_hasPorts && asked.Port is not null && Find(asked.ToString(), prefix) is { Tenant: not null } withPort)
            return withPort;

        if (Find(name, prefix) is { Tenant: not null } exact)
            return exact;

        for (var dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            if (Find("*" + name[dot..], prefix) is { Tenant: not null } wildcard)
                return wildcard;
        }

        return IsKnown(asked) ? Find("", prefix) : default;
    }

    public bool IsKnown(HostString host) => HostName.Read(host.Value) is { } name && IsKnown(name);

    private bool IsKnown(HostName host)
    {
        var name = host.Name;
        if (_known.Contains("*") || _known.Contains(name) || host.Port is not null && _known.Contains(host.ToString()))
            return true;

        for (var dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            if (_known.Contains("*" + name[dot..]))
                return true;
        }

        return IPAddress.TryParse(name.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
    }

    private (ShellSettings? Tenant, string Prefix) Find(string host, string prefix) =>
        prefix.Length > 0 && _tenants.TryGetValue((host, prefix), out var tenant) ? (tenant, prefix)
        : _tenants.TryGetValue((host, ""), out tenant) ? (tenant, "")
        : default;

    private static string FirstSegment(PathString path)
    {
        var value = path.Value is { Length: > 1 } text ? text[1..] : "";
        var end = value.IndexOf('/');
        return (end < 0 ? value : value[..end]).ToLowerInvariant();
    }

    private static IEnumerable<((string, string) Key, ShellSettings Tenant)> Entries(ShellSettings[] tenants) =>
        from tenant in tenants
        from host in tenant.RequestUrlHosts is { Length: > 0 } hosts ? hosts : [""]
        select ((Canonical(host), TenantRules.Prefix(tenant)), tenant);

    private static IEnumerable<((string, string) Key, ShellSettings Tenant)> Previews(ShellSettings[] tenants) =>
        from tenant in tenants
        where TenantRules.IsPreviewed(tenant)
        select (("", tenant.Name.ToLowerInvariant()), tenant);

    // What is no host's name is never asked for.
    private static string Canonical(string host) => HostName.Read(host)?.ToString() ?? host;
}
