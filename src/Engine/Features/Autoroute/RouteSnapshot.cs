namespace OrchardCore.Autoroute;

/// <summary>Entries by their paths, which begin with a slash and end with none.</summary>
internal sealed class RouteSnapshot
{
    private readonly FrozenDictionary<string, AutorouteEntry> _byPath;
    private readonly FrozenDictionary<string, AutorouteEntry> _byContentItemId;

    public RouteSnapshot(IEnumerable<AutoroutePartIndex> rows)
    {
        var entries = rows.Where(row => row is { Path: not null, ContentItemId: not null }).Select(row =>
            new AutorouteEntry(row.ContentItemId!, "/" + row.Path!.Trim('/'), row.ContainedContentItemId, row.JsonPath)
            {
                DocumentId = row.DocumentId,
            }).ToArray();

        All = entries;
        _byPath = entries.DistinctBy(entry => entry.Path!, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(entry => entry.Path!, StringComparer.OrdinalIgnoreCase);
        _byContentItemId = entries.DistinctBy(Shown).ToFrozenDictionary(Shown);
    }

    public IReadOnlyList<AutorouteEntry> All { get; }

    public AutorouteEntry? ByPath(string path) => _byPath.GetValueOrDefault(path);
    public AutorouteEntry? ByContentItemId(string contentItemId) => _byContentItemId.GetValueOrDefault(contentItemId);
    private static string Shown(AutorouteEntry entry) => entry.ContainedContentItemId ?? entry.ContentItemId;
}
