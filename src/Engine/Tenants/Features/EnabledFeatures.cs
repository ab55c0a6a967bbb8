namespace OrchardCore.Environment.Shell.Builders;

/// <summary>Which features a tenant has: those that its store describes, its configuration's, and the host's.</summary>
internal sealed class EnabledFeatures(ModuleCatalog catalog, HostServices host, ILogger<EnabledFeatures> logger)
{
    private readonly ConcurrentDictionary<string, FeatureSet> _known = [];

    /// <summary>The features that the tenant was last seen with.</summary>
    public FeatureSet? Known(ShellSettings settings) => _known.GetValueOrDefault(settings.Name);

    public void Forget(ShellSettings settings) => _known.TryRemove(settings.Name, out _);

    public async Task<FeatureSet> ReadAsync(ShellSettings settings, IStore store)
    {
        await using var session = store.CreateSession();
        var descriptor = await session.Query<ShellDescriptor>().FirstOrDefaultAsync();
        var described = descriptor?.Features.Select(feature => feature.Id).ToArray() ?? [];
        return _known[settings.Name] = Of(settings, described);
    }

    /// <summary>A tenant that waits for its set-up.</summary>
    public FeatureSet BeforeSetup(ShellSettings settings) => Of(settings, host.SetupFeatures);

    /// <summary>The features of those ids with all that they need and all that the tenant has in any case.</summary>
    public FeatureSet Of(ShellSettings settings, IEnumerable<string> ids)
    {
        var configured = settings.ShellConfiguration.GetSection("Features").Get<string[]>() ?? [];
        var wanted = ids.Concat(configured).Concat(host.TenantFeatures).ToArray();
        foreach (var gone in wanted.Where(id => catalog.Find(id) is null).Distinct())
            logger.LogError("The tenant '{Tenant}' goes on without the feature '{Feature}', which it wants. {Reason}",
                settings.Name, gone, catalog.WhyMissing(gone));

        return catalog.Resolve(wanted.Where(id => settings.IsDefaultShell() || catalog.Find(id) is not { DefaultTenantOnly: true }));
    }
}
