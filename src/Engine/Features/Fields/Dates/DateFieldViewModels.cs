namespace OrchardCore.ContentFields.ViewModels;

public class DisplayDateFieldViewModel
{
    public DateField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public DateTime? Value => Field.Value;
}

public class EditDateFieldViewModel
{
    public DateField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public DateTime? Value { get; set; }
}
