namespace OrchardCore.ContentFields.ViewModels;

public class DisplayNumericFieldViewModel
{
    public NumericField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public decimal? Value => Field.Value;
}

public class EditNumericFieldViewModel
{
    public NumericField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? Value { get; set; }
}
