namespace OrchardCore.ContentManagement.Handlers;

public class ContentContextBase
{
    protected ContentContextBase(ContentItem contentItem) { ContentItem = contentItem; }
    public ContentItem ContentItem { get; }
}

public class ActivatedContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

public class ActivatingContentContext(ContentItem contentItem) : ContentContextBase(contentItem)
{
    public string ContentType { get; set; } = null!;
    public ContentTypeDefinition Definition { get; set; } = null!;
}

public class InitializingContentContext(ContentItem contentItem) : ContentContextBase(contentItem);
public class LoadContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

public class CreateContentContext(ContentItem contentItem) : ContentContextBase(contentItem)
{
    public bool Cancel { get; set; }
}

public class ImportContentContext(ContentItem contentItem, ContentItem? originalContentItem = null)
    : ContentContextBase(contentItem)
{
    public ContentItem? OriginalContentItem { get; set; } = originalContentItem;
}

public class UpdateContentContext(ContentItem contentItem) : ContentContextBase(contentItem);
public class SaveDraftContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

public class PublishContentContext(ContentItem contentItem, ContentItem? previousContentItem)
    : ContentContextBase(contentItem)
{
    public bool Cancel { get; set; }
    public ContentItem? PreviousItem { get; set; } = previousContentItem;
}

public class RemoveContentContext(ContentItem contentItem, bool noActiveVersionLeft = false)
    : ContentContextBase(contentItem)
{
    public bool Cancel { get; set; }
    public bool NoActiveVersionLeft { get; } = noActiveVersionLeft;
}

public class RestoreContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

public class VersionContentContext(ContentItem contentItem, ContentItem buildingContentItem)
    : ContentContextBase(contentItem)
{
    public ContentItem BuildingContentItem { get; } = buildingContentItem;
}

public class CloneContentContext(ContentItem contentItem, ContentItem cloneContentItem)
    : ContentContextBase(contentItem)
{
    public ContentItem CloneContentItem { get; set; } = cloneContentItem;
}

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
