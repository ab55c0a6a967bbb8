namespace OrchardCore.Environment.Shell;

/// <summary>What holds for the name and the addresses of a tenant among the others.</summary>
internal sealed class TenantRules(IShellHost host, IStringLocalizer<TenantRules> S)
{
    /// <summary>Every problem, with the property that it is about.</summary>
    public IEnumerable<(string Property, string Problem)> Problems(ShellSettings tenant)
    {
        if (TenantNames.Problem(tenant.Name) is { } name)
            yield return (nameof(ShellSettings.Name), name);

        var prefix = Prefix(tenant);
        if (prefix.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_')))
            yield return (nameof(ShellSettings.RequestUrlPrefix),
                S["The prefix '{0}' may have letters, digits, '-' and '_' only.", prefix]);

        foreach (var address in tenant.RequestUrlHosts.Where(address => !IsHost(address)))
            yield return (nameof(ShellSettings.RequestUrlHost), S["'{0}' is not a host name.", address]);

        if (!tenant.IsDefaultShell() && prefix.Length == 0 && tenant.RequestUrlHosts.Length == 0)
            yield return (nameof(ShellSettings.RequestUrlPrefix), S["A host, a prefix or both are needed to reach the tenant."]);

        foreach (var (address, other) in Taken(tenant, host.GetAllSettings()))
            yield return (nameof(ShellSettings.RequestUrlHost), S["'{0}' is the address of the tenant '{1}'.", address, other.Name]);
    }

    /// <summary>The addresses of the tenant that others have already.</summary>
    public static IEnumerable<(string Address, ShellSettings Other)> Taken(ShellSettings tenant, IEnumerable<ShellSettings> others) =>
        from other in others
        let prefix = Prefix(tenant)
        where other.Name != tenant.Name && (other.Problem is null || other.HasAddress) && string.Equals(Prefix(other), prefix, StringComparison.OrdinalIgnoreCase)
        from address in Hosts(tenant).Intersect(Hosts(other), StringComparer.OrdinalIgnoreCase)
        select (prefix.Length == 0 ? address : $"{address}/{prefix}", other);

    private static string[] Hosts(ShellSettings tenant) => tenant.RequestUrlHosts is { Length: > 0 } hosts ? hosts : [""];

    private static string Prefix(ShellSettings tenant) => tenant.RequestUrlPrefix?.Trim(' ', '/') ?? "";

    private static bool IsHost(string address)
    {
        var name = address.StartsWith("*.", StringComparison.Ordinal) ? address[2..] : address;
        return Uri.TryCreate("http://" + name + "/", UriKind.Absolute, out var url) &&
            string.Equals(url.Authority, name, StringComparison.OrdinalIgnoreCase);
    }
}
