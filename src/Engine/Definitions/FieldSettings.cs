namespace OrchardCore.ContentManagement.Metadata.Settings;

public abstract class FieldSettings
{
    public string Hint { get; set; } = null!;
    public bool Required { get; set; }
}
