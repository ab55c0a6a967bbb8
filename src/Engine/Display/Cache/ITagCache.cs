namespace OrchardCore.Environment.Cache;

/// <summary>What is kept under which tags. Who changes what a tag stands for removes it, and with it the pages that have it.</summary>
public interface ITagCache
{
    Task TagAsync(string key, params string[] tags);
    Task<IEnumerable<string>> GetTaggedItemsAsync(string tag);
    Task RemoveTagAsync(string tag);
}
