namespace OrchardCore.ContentFields.ViewModels;

public class DisplayUserPickerFieldViewModel
{
    public UserPickerField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string[] UserIds => Field.UserIds;
}

public class DisplayUserPickerFieldUserNamesViewModel
{
    public UserPickerField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string[] UserIds => Field.UserIds;
    public string[] UserNames => Field.GetUserNames();
}

public class EditUserPickerFieldViewModel
{
    public UserPickerField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public IList<VueMultiselectUserViewModel> SelectedUsers { get; set; } = [];
    public ContentTypePartDefinition TypePartDefinition { get; set; } = null!;
    public string? UserIds { get; set; }
}

public class VueMultiselectUserViewModel
{
    public string? DisplayText { get; set; }
    public string? Id { get; set; }
    public bool IsEnabled { get; set; }
}
