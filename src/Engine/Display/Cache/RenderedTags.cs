namespace OrchardCore.Environment.Cache;

/// <summary>What the page being made depends on: it is stale once any of these changes.</summary>
internal sealed class RenderedTags
{
    private readonly HashSet<string> _tags = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<string> All => _tags;

    public void Add(string tag) => _tags.Add(tag);
}
