namespace OrchardCore.Modules;

/// <summary>A page on its way: others wait for it, and what changes meanwhile is noted (under the lock of its tenant's pages).</summary>
internal sealed class PageRendering(TenantPages pages, PageKey key)
{
    private readonly TaskCompletionSource<KeptPage?> _page = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PageKey Key => key;

    public HashSet<string> Changed { get; } = new(StringComparer.Ordinal);

    /// <summary>The page, or null if it can't be shared or takes longer than <paramref name="patience"/>.</summary>
    public async Task<KeptPage?> WaitAsync(TimeSpan patience, CancellationToken cancellation)
    {
        try
        {
            return await _page.Task.WaitAsync(patience, cancellation);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>The page is there; null if it may not be shown to others.</summary>
    public void Keep(KeptPage? page)
    {
        pages.End(this, page, refused: page is null);
        _page.TrySetResult(page);
    }

    /// <summary>Nothing more comes: no page if none has been kept, for a reason that holds next time too if it is refused.</summary>
    public void End(bool refused)
    {
        if (_page.Task.IsCompleted)
            return;

        pages.End(this, page: null, refused);
        _page.TrySetResult(null);
    }
}
