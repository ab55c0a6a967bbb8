namespace OrchardCore.ContentFields.Settings;

public class MultiTextFieldSettings : FieldSettings
{
    public MultiTextFieldValueOption[] Options { get; set; } = [];
}

public class MultiTextFieldValueOption
{
    public bool Default { get; set; }
    public string? Name { get; set; }
    public string? Value { get; set; }
}
