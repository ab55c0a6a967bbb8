namespace OrchardCore.Forms.Models;

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
