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

public class NumericFieldSettings : FieldSettings
{
    public string? DefaultValue { get; set; }
    public decimal? Maximum { get; set; }
    public decimal? Minimum { get; set; }
    public string? Placeholder { get; set; }
    /// <summary>How many digits may follow the decimal point.</summary>
    public int Scale { get; set; }
}

public class BooleanFieldSettings : FieldSettings
{
    public bool DefaultValue { get; set; }
    public string? Label { get; set; }
}

public class DateFieldSettings : FieldSettings;

public class DateTimeFieldSettings : FieldSettings;

public class TimeFieldSettings : FieldSettings
{
    public string? Step { get; set; }
}

public class LinkFieldSettings : FieldSettings
{
    public string? DefaultTarget { get; set; }
    public string? DefaultText { get; set; }
    public string? DefaultUrl { get; set; }
    public string? HintLinkText { get; set; }
    public LinkTextMode LinkTextMode { get; set; }
    public string? TextPlaceholder { get; set; }
    public string? UrlPlaceholder { get; set; }
}

public enum LinkTextMode
{
    Optional,
    Required,
    Static,
    Url,
}

public class HtmlFieldSettings : FieldSettings
{
    public bool RenderLiquid { get; set; }
    public bool SanitizeHtml { get; set; } = true;
}

public class YoutubeFieldSettings : FieldSettings
{
    public int Height { get; set; }
    public string? Label { get; set; }
    public string? Placeholder { get; set; }
    public int Width { get; set; }
}

public class ContentPickerFieldSettings : FieldSettings
{
    public bool DisplayAllContentTypes { get; set; }
    public string[] DisplayedContentTypes { get; set; } = [];
    public string[] DisplayedStereotypes { get; set; } = [];
    public bool Multiple { get; set; }
    public string? Placeholder { get; set; }
    public string? TitlePattern { get; set; }
}

public class UserPickerFieldSettings : FieldSettings
{
    public bool DisplayAllUsers { get; set; }
    public string[] DisplayedRoles { get; set; } = [];
    public bool Multiple { get; set; }
    public string? Placeholder { get; set; }
}

/// <summary>One choice of a predefined list; its name stands for a missing value.</summary>
public class ListValueOption
{
    public ListValueOption()
    {
    }

    public ListValueOption(string? name) : this(name, name)
    {
    }

    public ListValueOption(string? name, string? value) => (Name, Value) = (name, value);

    public string? Name { get; set; }

    public string? Value { get; set; }
}
