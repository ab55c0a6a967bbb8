namespace OrchardCore.Forms.Models;

/// <summary>Makes a widget a form: where it is sent, and how.</summary>
public class FormPart : ContentPart
{
    public string? Action { get; set; }

    /// <summary><c>GET</c> or <c>POST</c>; <c>POST</c> when empty.</summary>
    public string? Method { get; set; }

    public string? WorkflowTypeId { get; set; }

    public string? EncType { get; set; }

    public bool EnableAntiForgeryToken { get; set; } = true;

    /// <summary>Whether the address of the form's page is sent along, so that an answer finds its way back.</summary>
    public bool SaveFormLocation { get; set; } = true;
}

public class FormElementPart : ContentPart
{
    /// <summary>The id of the element in the page.</summary>
    public string? Id { get; set; }
}

public class FormInputElementPart : ContentPart
{
    /// <summary>The name under which the element's value is sent.</summary>
    public string? Name { get; set; }
}

public class FormElementLabelPart : ContentPart
{
    public string? Label { get; set; }

    public LabelOptions Option { get; set; }
}

public class FormElementValidationPart : ContentPart
{
    public ValidationOptions Option { get; set; }
}

public enum LabelOptions
{
    None,
    Standard,
    ScreenReaders,
}

public enum ValidationOptions
{
    None,
    Standard,
}

public class InputPart : ContentPart
{
    /// <summary>The type of the HTML input; <c>text</c> when empty.</summary>
    public string? Type { get; set; }

    public string? DefaultValue { get; set; }

    public string? Placeholder { get; set; }
}

public class TextAreaPart : ContentPart
{
    public string? DefaultValue { get; set; }

    public string? Placeholder { get; set; }

    public int? Rows { get; set; }
}

public class LabelPart : ContentPart
{
    /// <summary>The id of the element that is labelled.</summary>
    public string? For { get; set; }
}

public class ButtonPart : ContentPart
{
    public string? Text { get; set; }

    public string? Type { get; set; }
}

public class ValidationPart : ContentPart
{
    /// <summary>The name of the element whose error is shown.</summary>
    public string? For { get; set; }
}

public class ValidationSummaryPart : ContentPart
{
    /// <summary>Whether only errors that belong to no element are listed.</summary>
    public bool ModelOnly { get; set; }
}

public class SelectPart : ContentPart
{
    public SelectOption[] Options { get; set; } = [];

    public string? DefaultValue { get; set; }

    public SelectEditorOption Editor { get; set; }
}

public class SelectOption
{
    public string? Text { get; set; }

    public string? Value { get; set; }
}

public enum SelectEditorOption
{
    Dropdown,
    Checkbox,
    Radio,
}
