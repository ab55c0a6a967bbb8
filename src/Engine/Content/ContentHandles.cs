namespace OrchardCore.ContentManagement;

public interface IContentHandleManager
{
    Task<string?> GetContentItemIdAsync(string handle);
}

public interface IContentHandleProvider
{
    Task<string?> GetContentItemIdAsync(string handle);
    int Order { get; }
}

/// <summary>Asks each provider for the item that a handle ("alias:about", "slug:about") stands for.</summary>
internal sealed class ContentHandles(IEnumerable<IContentHandleProvider> providers) : IContentHandleManager
{
    public async Task<string?> GetContentItemIdAsync(string handle)
    {
        foreach (var provider in providers.OrderBy(provider => provider.Order))
        {
            if (await provider.GetContentItemIdAsync(handle) is { Length: > 0 } id)
                return id;
        }

        return null;
    }
}

/// <summary>Understands "contentitemid:" followed by the id.</summary>
internal sealed class ContentItemIdHandles : IContentHandleProvider
{
    private const string _prefix = "contentitemid:";

    public int Order => 0;

    public Task<string?> GetContentItemIdAsync(string handle) =>
        Task.FromResult(handle.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase) ? handle[_prefix.Length..] : null);
}
