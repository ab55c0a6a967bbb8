namespace OrchardCore.Autoroute;

/// <summary>Finds an item by <c>slug:its/path</c>.</summary>
internal sealed class AutorouteHandleProvider(IAutorouteEntries entries, ISession session) : IContentHandleProvider
{
    public int Order => 10;

    public async Task<string?> GetContentItemIdAsync(string handle)
    {
        if (!handle.StartsWith(AutorouteConstants.SlugPrefix, StringComparison.OrdinalIgnoreCase))
            return null;

        var path = handle[AutorouteConstants.SlugPrefix.Length..].Trim('/');
        var (_, entry) = await entries.TryGetEntryByPathAsync("/" + path);
        if (entry is not null)
            return entry.ContainedContentItemId ?? entry.ContentItemId;

        // Written in this very scope, by a recipe for example; or a draft, which has no page yet.
        var row = (await session.QueryIndex<AutoroutePartIndex>(index => index.Path == path).ListAsync())
            .OrderByDescending(row => row.Published).ThenByDescending(row => row.Latest).FirstOrDefault();
        return row?.ContainedContentItemId ?? row?.ContentItemId;
    }
}

public static class AutorouteConstants
{
    public const string SlugPrefix = "slug:";
}
