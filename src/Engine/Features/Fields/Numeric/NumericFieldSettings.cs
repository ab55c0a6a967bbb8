namespace OrchardCore.ContentFields.Settings;

public class NumericFieldSettings : FieldSettings
{
    public string? DefaultValue { get; set; }
    public decimal? Maximum { get; set; }
    public decimal? Minimum { get; set; }
    public string? Placeholder { get; set; }
    /// <summary>How many digits may follow the decimal point.</summary>
    public int Scale { get; set; }
}
