namespace OrchardCore.Modules;

/// <summary>A page on its way: others wait for it, and what changes meanwhile is noted (under the lock of its tenant's pages).</summary>
internal sealed class PageRendering(PageKey key)
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

    public void End(KeptPage? page) => _page.TrySetResult(page);
}
