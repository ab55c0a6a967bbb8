namespace OrchardCore.Liquid.Models;

/// <summary>A piece of a content item that is a template.</summary>
public class LiquidPart : ContentPart
{
    public string? Liquid { get; set; }
}
