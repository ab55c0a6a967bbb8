namespace OrchardCore.Liquid.ViewModels;

public class LiquidPartViewModel
{
    public string? Liquid { get; set; }
    public string? Html { get; set; }
    public LiquidPart LiquidPart { get; set; } = null!;
    public ContentItem ContentItem { get; set; } = null!;
}
