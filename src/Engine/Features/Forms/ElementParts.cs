namespace OrchardCore.Forms.Models;

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
