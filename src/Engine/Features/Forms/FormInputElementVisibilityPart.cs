namespace OrchardCore.Forms.Models;

/// <summary>Shows or hides an element according to the values of others.</summary>
public sealed class FormInputElementVisibilityPart : ContentPart
{
    public FormVisibilityAction Action { get; set; }

    public IEnumerable<FormVisibilityRuleGroup> Groups { get; set; } = [];
}

public sealed class FormVisibilityRuleGroup
{
    public IEnumerable<FormVisibilityRule> Rules { get; set; } = [];
}

public sealed class FormVisibilityRule
{
    public string? Field { get; set; }

    public FormVisibilityOperator? Operator { get; set; }

    public string[] Values { get; set; } = [];

    public bool CaseSensitive { get; set; }
}

public enum FormVisibilityAction
{
    None,
    Show,
    Hide,
}

public enum FormVisibilityOperator
{
    Is,
    IsNot,
    Empty,
    NotEmpty,
    Contains,
    DoesNotContain,
    StartsWith,
    EndsWith,
    GreaterThan,
    LessThan,
}
