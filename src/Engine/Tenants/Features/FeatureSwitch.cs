using OrchardCore.Environment.Shell.Builders;

namespace OrchardCore.Features;

/// <summary>A feature of the page, and what turning it on or off would take along.</summary>
internal sealed record FeatureRow(CatalogFeature Feature, bool IsOn, bool IsFixed, IReadOnlyList<string> Needs, IReadOnlyList<string> NeededBy);

/// <summary>Which features of the tenant can be turned on and off, and what goes along.</summary>
internal sealed class FeatureSwitch(
    ModuleCatalog catalog, FeatureSet features, EnabledFeatures enabled, ShellSettings tenant, IShellFeaturesManager manager)
{
    // Without these nobody could come back to the page.
    private static readonly string[] _needed = [FeaturesConstants.FeatureId, "OrchardCore.Admin", "OrchardCore.Users", "OrchardCore.Themes"];

    private FrozenSet<string>? _fixed;

    /// <summary>What the tenant has whatever its own list says, and what the page itself needs.</summary>
    private FrozenSet<string> Fixed => _fixed ??= enabled.Of(tenant, []).Ids
        .Concat(catalog.Order(_needed).Select(feature => feature.Id)).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>All features but themes, and those that only come along with others.</summary>
    public IEnumerable<FeatureRow> Rows() => catalog.All.Features
        .Where(feature => !feature.Owner.IsTheme && (tenant.IsDefaultShell() || !feature.DefaultTenantOnly))
        .Select(feature => new FeatureRow(feature, features.Has(feature.Id),
            features.Has(feature.Id) ? Fixed.Contains(feature.Id) || feature.EnabledByDependencyOnly : feature.EnabledByDependencyOnly,
            [.. catalog.Order([feature.Id]).Where(needed => needed != feature && !features.Has(needed.Id)).Select(needed => needed.Name)],
            [.. DependentsOf([feature.Id]).Where(other => other != feature).Select(other => other.Name)]));

    /// <summary>The ones of <paramref name="ids"/> that can be turned on; null where one can't, or is none.</summary>
    public CatalogFeature[]? ToTurnOn(string[] ids) => Found(ids, row => !row.IsOn && !row.IsFixed, row => row.IsOn);

    /// <summary>The ones of <paramref name="ids"/> that can be turned off, with all that needs them; null where one can't.</summary>
    public CatalogFeature[]? ToTurnOff(string[] ids) =>
        Found(ids, row => row.IsOn && !row.IsFixed, row => !row.IsOn) is { } off &&
        DependentsOf([.. off.Select(feature => feature.Id)]) is var all && !all.Any(feature => Fixed.Contains(feature.Id))
            ? [.. all]
            : null;

    public Task<(IEnumerable<IFeatureInfo> Off, IEnumerable<IFeatureInfo> On)> ApplyAsync(CatalogFeature[] off, CatalogFeature[] on) =>
        manager.UpdateFeaturesAsync(off, on, force: true);

    private CatalogFeature[]? Found(string[] ids, Func<FeatureRow, bool> may, Func<FeatureRow, bool> isDone)
    {
        var rows = Rows().Where(row => ids.Contains(row.Feature.Id, StringComparer.OrdinalIgnoreCase)).ToArray();
        return rows.Length == ids.Distinct(StringComparer.OrdinalIgnoreCase).Count() && rows.All(row => may(row) || isDone(row))
            ? [.. rows.Where(may).Select(row => row.Feature)]
            : null;
    }

    private IEnumerable<CatalogFeature> DependentsOf(string[] ids) => features.Features.Where(feature =>
        catalog.Order([feature.Id]).Any(needed => ids.Contains(needed.Id, StringComparer.OrdinalIgnoreCase)));
}
