namespace OrchardCore.ContentFields.Fields;

/// <summary>A moment, in UTC.</summary>
public class DateTimeField : ContentField
{
    public DateTime? Value { get; set; }
}
