namespace OrchardCore.ContentFields.ViewModels;

public class DisplayBooleanFieldViewModel
{
    public BooleanField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public bool Value => Field.Value;
}

public class EditBooleanFieldViewModel
{
    public BooleanField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public bool Value { get; set; }
}
