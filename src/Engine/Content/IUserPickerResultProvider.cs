namespace OrchardCore.ContentManagement;

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
