namespace OrchardCore.ContentFields.Fields;

/// <summary>A day, without a time or a zone.</summary>
public class DateField : ContentField
{
    public DateTime? Value { get; set; }
}
