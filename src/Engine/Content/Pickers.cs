namespace OrchardCore.ContentManagement;

public interface IContentPickerResultProvider
{
    Task<IEnumerable<ContentPickerResult>> Search(ContentPickerSearchContext searchContext);
    string Name { get; }
}

public class ContentPickerResult
{
    public ContentItem ContentItem { get; set; } = null!;
    public string ContentItemId { get; set; } = null!;
    public string DisplayText { get; set; } = null!;
    public bool HasPublished { get; set; }
}

public class ContentPickerSearchContext
{
    public IEnumerable<string> ContentTypes { get; set; } = null!;
    public bool DisplayAllContentTypes { get; set; }
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string Query { get; set; } = null!;
}

public interface IUserPickerResultProvider
{
    string Name { get; }
    Task<IEnumerable<UserPickerResult>> Search(UserPickerSearchContext searchContext);
}

public class UserPickerResult
{
    public string? DisplayText { get; set; }
    public bool IsEnabled { get; set; }
    public string? UserId { get; set; }
}

public class UserPickerSearchContext
{
    public bool DisplayAllUsers { get; set; }
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? Query { get; set; }
    public IEnumerable<string> Roles { get; set; } = [];
}
