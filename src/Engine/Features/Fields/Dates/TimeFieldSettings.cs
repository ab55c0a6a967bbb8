namespace OrchardCore.ContentFields.Settings;

public class TimeFieldSettings : FieldSettings
{
    public string? Step { get; set; }
}
