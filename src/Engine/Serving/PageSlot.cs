namespace OrchardCore.Modules;

/// <summary>Where a page leaves its bytes if they may be served again; <see cref="PageCache"/> offers it.</summary>
internal sealed class PageSlot
{
    public byte[]? Bytes { get; private set; }

    public bool IsRefused { get; private set; }

    public void Keep(ReadOnlySpan<byte> page)
    {
        if (!IsRefused)
            Bytes = page.ToArray();
    }

    /// <summary>The page is for this visitor alone.</summary>
    public void Refuse()
    {
        IsRefused = true;
        Bytes = null;
    }
}
