namespace OrchardCore.ContentFields.ViewModels;

public class DisplayDateTimeFieldViewModel
{
    public DateTimeField Field { get; set; } = null!;
    public DateTime? LocalDateTime { get; set; }
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public DateTime? Value => Field.Value;
}

public class EditDateTimeFieldViewModel
{
    public DateTimeField Field { get; set; } = null!;
    public DateTime? LocalDateTime { get; set; }
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}
