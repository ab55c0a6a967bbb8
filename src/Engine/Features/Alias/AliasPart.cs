namespace OrchardCore.Alias.Models;

/// <summary>A name by which templates and other content find an item.</summary>
public class AliasPart : ContentPart
{
    public string? Alias { get; set; }
}
