namespace OrchardCore.ContentFields.Settings;

public class TextFieldSettings : FieldSettings
{
    public string? DefaultValue { get; set; }
    public string? Pattern { get; set; }
    public string? Placeholder { get; set; }
    public FieldBehaviorType Type { get; set; }
}

public enum FieldBehaviorType
{
    Editable,
    GeneratedDisabled,
    GeneratedHidden,
}

public class TextFieldHeaderDisplaySettings
{
    public string? Level { get; set; }
}

public class TextFieldMonacoEditorSettings
{
    public string? Options { get; set; }
}

public class TextFieldPredefinedListEditorSettings
{
    public string? DefaultValue { get; set; }
    public EditorOption Editor { get; set; }
    public ListValueOption[] Options { get; set; } = [];
}

public enum EditorOption
{
    Radio,
    Dropdown,
}
