namespace OrchardCore.Title.Models;

/// <summary>The name a content item is shown under.</summary>
public class TitlePart : ContentPart
{
    public string? Title { get; set; }
}

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
