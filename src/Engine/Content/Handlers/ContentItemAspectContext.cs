namespace OrchardCore.ContentManagement.Handlers;

public class ContentItemAspectContext
{
    public ContentItem ContentItem { get; set; } = null!;

    public object Aspect { get; set; } = null!;

    /// <summary>Runs <paramref name="action"/> when the aspect asked for is a <typeparamref name="TAspect"/>.</summary>
    public async Task<ContentItemAspectContext> ForAsync<TAspect>(Func<TAspect, Task> action)
        where TAspect : class
    {
        if (Aspect is TAspect aspect)
            await action(aspect);

        return this;
    }
}
