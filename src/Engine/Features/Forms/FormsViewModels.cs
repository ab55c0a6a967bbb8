namespace OrchardCore.Forms.ViewModels;

public class FormPartEditViewModel
{
    public string? Action { get; set; }
    public string? Method { get; set; }
    public string? WorkflowTypeId { get; set; }
    public string? EncType { get; set; }
    public bool EnableAntiForgeryToken { get; set; }
    public bool SaveFormLocation { get; set; }
}

public class FormElementPartEditViewModel
{
    public string? Id { get; set; }
}

public class FormInputElementPartEditViewModel
{
    public string? Name { get; set; }
}

public class FormElementLabelPartViewModel
{
    public string? Label { get; set; }
    public LabelOptions LabelOption { get; set; }
}

public class FormElementValidationPartViewModel
{
    public ValidationOptions ValidationOption { get; set; }
}

public class InputPartEditViewModel
{
    public string? Type { get; set; }
    public string? DefaultValue { get; set; }
    public string? Placeholder { get; set; }
}

public class TextAreaPartEditViewModel
{
    public string? DefaultValue { get; set; }
    public string? Placeholder { get; set; }
    public int? Rows { get; set; }
}

public class SelectPartEditViewModel
{
    /// <summary>A JSON array of <see cref="SelectOption"/>.</summary>
    public string? Options { get; set; }
    public string? DefaultValue { get; set; }
    public SelectEditorOption Editor { get; set; }
}

public class ButtonPartEditViewModel
{
    public string? Text { get; set; }
    public string? Type { get; set; }
}

public class LabelPartEditViewModel
{
    public string? For { get; set; }
}

public class ValidationPartEditViewModel
{
    public string? For { get; set; }
}

public class ValidationSummaryViewModel
{
    public bool ModelOnly { get; set; }
}
