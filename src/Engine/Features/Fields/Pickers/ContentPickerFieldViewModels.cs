namespace OrchardCore.ContentFields.ViewModels;

public class DisplayContentPickerFieldViewModel
{
    public string[] ContentItemIds => Field.ContentItemIds;
    public ContentPickerField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

public class EditContentPickerFieldViewModel
{
    public string? ContentItemIds { get; set; }
    public ContentPickerField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public IList<VueMultiselectItemViewModel> SelectedItems { get; set; } = [];
}

public class VueMultiselectItemViewModel
{
    public string? DisplayText { get; set; }
    public bool HasPublished { get; set; }
    public string? Id { get; set; }
    public bool IsClickable => IsEditable || IsViewable;
    public bool IsEditable { get; set; }
    public bool IsViewable { get; set; }
}
