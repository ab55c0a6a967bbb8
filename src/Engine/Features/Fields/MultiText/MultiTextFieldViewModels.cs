namespace OrchardCore.ContentFields.ViewModels;

public class DisplayMultiTextFieldViewModel
{
    public MultiTextField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string[] Values { get; set; } = [];
}

public class EditMultiTextFieldViewModel
{
    public MultiTextField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string[] Values { get; set; } = [];
}
