namespace OrchardCore.ContentManagement.Handlers;

public class ContentFieldContextBase
{
    protected ContentFieldContextBase(ContentItem contentItem) { ContentItem = contentItem; }
    public ContentItem ContentItem { get; }
    public ContentPartFieldDefinition ContentPartFieldDefinition { get; set; } = null!;
    public string PartName { get; set; } = null!;
}

public class ActivatedContentFieldContext(ContentItem contentItem) : ContentFieldContextBase(contentItem);
public class ActivatingContentFieldContext(ContentItem contentItem) : ContentFieldContextBase(contentItem);
public class InitializingContentFieldContext(ContentItem contentItem) : ContentFieldContextBase(contentItem);
public class LoadContentFieldContext(ContentItem contentItem) : ContentFieldContextBase(contentItem);
public class CreateContentFieldContext(ContentItem contentItem) : ContentFieldContextBase(contentItem);

public class ImportContentFieldContext(ContentItem contentItem, ContentItem? originalContentItem = null)
    : ContentFieldContextBase(contentItem)
{
    public ContentItem? OriginalContentItem { get; set; } = originalContentItem;
}

public class UpdateContentFieldContext(ContentItem contentItem) : ContentFieldContextBase(contentItem)
{
    public ContentItem UpdatingItem { get; set; } = null!;
}

public class SaveDraftContentFieldContext(ContentItem contentItem) : ContentFieldContextBase(contentItem);

public class PublishContentFieldContext(ContentItem contentItem, ContentItem? previousContentItem)
    : ContentFieldContextBase(contentItem)
{
    public bool Cancel { get; set; }
    public ContentItem? PreviousItem { get; set; } = previousContentItem;
    public ContentItem PublishingItem { get; set; } = contentItem;
}

public class RemoveContentFieldContext(ContentItem contentItem, bool noActiveVersionLeft = false)
    : ContentFieldContextBase(contentItem)
{
    public bool NoActiveVersionLeft { get; } = noActiveVersionLeft;
}

public class RestoreContentFieldContext(ContentItem contentItem) : ContentFieldContextBase(contentItem);

public class VersionContentFieldContext(ContentItem contentItem, ContentItem buildingContentItem)
    : ContentFieldContextBase(contentItem)
{
    public ContentItem BuildingContentItem { get; } = buildingContentItem;
}

public class CloneContentFieldContext(ContentItem contentItem, ContentItem cloneContentItem)
    : ContentFieldContextBase(contentItem)
{
    public ContentItem CloneContentItem { get; set; } = cloneContentItem;
}
