namespace OrchardCore.ContentFields.ViewModels;

public class DisplayTimeFieldViewModel
{
    public TimeField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public TimeSpan? Value => Field.Value;
}

public class EditTimeFieldViewModel
{
    public TimeField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public TimeSpan? Value { get; set; }
}
