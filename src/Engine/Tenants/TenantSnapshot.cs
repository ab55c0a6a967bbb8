namespace OrchardCore.Environment.Shell;

/// <summary>
/// The tenants as tenants.json had them when it was last read. One that has not changed since keeps its settings; one whose
/// entry can't be used any more keeps those that it had.
/// </summary>
internal sealed class TenantSnapshot
{
    private readonly Dictionary<string, (ShellSettings Settings, object Version)> _tenants = new(StringComparer.OrdinalIgnoreCase);

    private TenantSnapshot((DateTime, long) stamp) => Stamp = stamp;

    public (DateTime, long) Stamp { get; }
    public List<ShellSettings> All { get; } = [];
    public List<string> Problems { get; } = [];
    public ShellTable Table { get; private set; } = null!;

    /// <summary>One of each name.</summary>
    public IEnumerable<ShellSettings> Known => _tenants.Values.Select(tenant => tenant.Settings);

    public static TenantSnapshot Of(
        (DateTime Written, long) stamp, IEnumerable<ShellSettings> tenants, TenantSnapshot? before, IEnumerable<string> hosts)
    {
        // What was written just now may be written again within the same tick of the file's clock.
        var settled = DateTime.UtcNow - stamp.Written > TimeSpan.FromSeconds(1);
        var now = new TenantSnapshot(settled ? stamp : default);
        foreach (var tenant in tenants)
            now.Add(tenant, before);

        // Where the address of one that can't be served is known, visitors are told so, and sent to nobody else.
        now.Table = new ShellTable(
            [.. now.Known.Where(tenant => tenant.Problem is null || tenant.HasAddress).OrderBy(tenant => tenant.Problem is not null)], hosts);
        return now;
    }

    public ShellSettings? Find(string name) => _tenants.TryGetValue(name, out var tenant) ? tenant.Settings : null;

    private void Add(ShellSettings read, TenantSnapshot? before)
    {
        var version = (read.VersionId, read.State, read.RequestUrlHost, read.RequestUrlPrefix);
        var isFirst = !_tenants.ContainsKey(read.Name);
        (ShellSettings Settings, object Version) tenant = (read, version);
        if (isFirst && before?._tenants.TryGetValue(read.Name, out var known) == true &&
            (known.Version.Equals(version) || read.Problem is not null && known.Settings.Problem is null))
            tenant = known;

        if (isFirst)
            _tenants.Add(read.Name, tenant);

        All.Add(tenant.Settings);
        if (read.Problem is not null)
            Problems.Add(read.Problem + (
                !isFirst ? "" : tenant.Settings.Problem is not null ? " It is not served until then." : " It goes on as it was until then."));
    }
}
