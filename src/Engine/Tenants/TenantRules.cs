namespace OrchardCore.Environment.Shell;

/// <summary>
/// What holds for the name and the addresses of a tenant among the others, whoever asks: a command, the HTTP API, the
/// configuration, code. Addresses are compared as requests are matched (<see cref="ShellTable"/>).
/// </summary>
internal sealed class TenantRules(EngineSettings engine, ReservedPaths reserved)
{
    /// <summary>Every problem, with the property that it is about.</summary>
    public IEnumerable<(string Property, string Problem)> Problems(ShellSettings tenant, IEnumerable<ShellSettings> others)
    {
        if (TenantNames.Problem(tenant.Name) is { } name)
            yield return (nameof(ShellSettings.Name), name);

        foreach (var problem in AddressProblems(tenant, others))
            yield return problem;
    }

    public IEnumerable<(string Property, string Problem)> AddressProblems(ShellSettings tenant, IEnumerable<ShellSettings> others)
    {
        var prefix = Prefix(tenant);
        if (prefix.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_')))
            yield return (nameof(ShellSettings.RequestUrlPrefix), $"The prefix '{prefix}' may have letters, digits, '-' and '_' only.");

        foreach (var address in tenant.RequestUrlHosts.Where(address => HostName.Read(address) is null))
            yield return (nameof(ShellSettings.RequestUrlHost), $"'{address}' is not a host name.");

        if (tenant.IsDefaultShell())
            yield break;

        if (prefix.Length == 0 && tenant.RequestUrlHosts.Length == 0)
            yield return (nameof(ShellSettings.RequestUrlPrefix), "A host, a prefix or both are needed to reach the tenant.");

        // Below a host of its own a tenant may call its paths what it likes.
        if (tenant.RequestUrlHosts.Length == 0 && prefix.Length > 0 && reserved.Contains(prefix))
            yield return (nameof(ShellSettings.RequestUrlPrefix), $"The prefix '{prefix}' is a path of the platform: choose another.");

        if (IsPreviewed(tenant) && reserved.Contains(tenant.Name))
            yield return (nameof(ShellSettings.Name), $"The name '{tenant.Name}' is a path of the platform, below which the tenant would be previewed: choose another.");

        foreach (var host in prefix.Length == 0 ? Hosts(tenant).Where(IsAgencys) : [])
            yield return (nameof(ShellSettings.RequestUrlHost), $"On '{host}' the agency's own site answers: choose another, or add a prefix.");

        foreach (var (address, other) in Taken(tenant, others))
            yield return (nameof(ShellSettings.RequestUrlHost), $"'{address}' is the address of the tenant '{other.Name}'.");
    }

    /// <summary>The addresses of the tenant that others have already.</summary>
    public static IEnumerable<(string Address, ShellSettings Other)> Taken(ShellSettings tenant, IEnumerable<ShellSettings> others) =>
        from other in others
        where !string.Equals(other.Name, tenant.Name, StringComparison.OrdinalIgnoreCase) && (other.Problem is null || other.HasAddress)
        from mine in Addresses(tenant)
        where Addresses(other).Any(theirs => theirs.Prefix == mine.Prefix &&
            (theirs.Host is null ? mine.Host is null : mine.Host is { } host && host.Meets(theirs.Host.Value)))
        select ($"{mine.Host}{(mine.Prefix.Length == 0 ? "" : "/" + mine.Prefix)}", other);

    /// <summary>Whether a tenant is there below its name, too, on the hosts that no tenant has for itself.</summary>
    public static bool IsPreviewed(ShellSettings tenant) =>
        tenant.RequestUrlHosts.Length > 0 && Prefix(tenant).Length == 0 && !tenant.IsDefaultShell();

    public static string Prefix(ShellSettings tenant) => tenant.RequestUrlPrefix?.Trim(' ', '/').ToLowerInvariant() ?? "";

    private static IEnumerable<HostName> Hosts(ShellSettings tenant) => tenant.RequestUrlHosts.Select(HostName.Read).OfType<HostName>();

    // No host stands for all that no tenant has.
    private static IEnumerable<(HostName? Host, string Prefix)> Addresses(ShellSettings tenant)
    {
        var prefix = Prefix(tenant);
        if (tenant.RequestUrlHosts.Length == 0)
            yield return (null, prefix);

        foreach (var host in Hosts(tenant))
            yield return (host, prefix);

        if (IsPreviewed(tenant))
            yield return (null, tenant.Name.ToLowerInvariant());
    }

    private bool IsAgencys(HostName host) => host.Name == "localhost" ||
        IPAddress.TryParse(host.Name.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip) ||
        engine.Hosts.Select(HostName.Read).OfType<HostName>().Any(host.Meets);
}
