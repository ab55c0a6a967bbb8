namespace OrchardCore.ContentFields.Fields;

/// <summary>A line or a paragraph of plain text.</summary>
public class TextField : ContentField
{
    public string? Text { get; set; }
}
