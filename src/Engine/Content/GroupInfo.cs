namespace OrchardCore.ContentManagement;

public class GroupInfo
{
    public GroupInfo(LocalizedString name) { Name = name; }
    public string Id { get; set; } = null!;
    public LocalizedString Name { get; set; } = null!;
    public string Position { get; set; } = null!;
}
