namespace OrchardCore.Title.Models;

public class TitlePartSettings
{
    public TitlePartOptions Options { get; set; }
    /// <summary>The Liquid template of a generated title.</summary>
    public string? Pattern { get; set; }
    public string? Placeholder { get; set; }
    public bool RenderTitle { get; set; } = true;
}

public enum TitlePartOptions
{
    Editable,
    GeneratedDisabled,
    GeneratedHidden,
    EditableRequired,
}
