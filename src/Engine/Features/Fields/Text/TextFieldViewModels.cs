namespace OrchardCore.ContentFields.ViewModels;

public class DisplayTextFieldViewModel
{
    public TextField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? Text => Field.Text;
}

public class EditTextFieldViewModel
{
    public TextField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? Text { get; set; }
}
